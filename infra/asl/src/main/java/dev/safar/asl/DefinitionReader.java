package dev.safar.asl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a whole definition.
final class DefinitionReader {
    private static final Set<String> FIELDS = Set.of("Comment", "StartAt", "States", "QueryLanguage", "TimeoutSeconds",
            "Version");

    private DefinitionReader() {
    }

    static LoadResult read(@Nullable Object definition) {
        List<Finding> findings = new ArrayList<>();
        if (!(definition instanceof Map<?, ?> map)) {
            return new LoadResult.Refused(List.of(new Finding("",
                    "A definition must be an object, but is of type " + Wording.type(definition))));
        }
        FieldReader fields = new FieldReader(map, "", findings);
        fields.allowOnly(FIELDS);
        Language language = Language.ofMachine(fields);
        Long timeout = timeout(fields);
        Flow flow = new FlowReader(language).read(fields);
        return findings.isEmpty()
                ? new LoadResult.Loaded(new StateMachine(flow, timeout))
                : new LoadResult.Refused(List.copyOf(findings));
    }

    private static @Nullable Long timeout(FieldReader fields) {
        Object value = fields.raw("TimeoutSeconds");
        if (value instanceof Long seconds && Typed.Range.POSITIVE_SECONDS.holds(seconds)) {
            return seconds;
        }
        if (fields.has("TimeoutSeconds")) {
            fields.find("TimeoutSeconds", "must be a whole number " + Typed.Range.POSITIVE_SECONDS.words());
        }
        return null;
    }
}
