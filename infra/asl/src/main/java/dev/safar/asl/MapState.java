package dev.safar.asl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Does the same for each item of an array (inline mode); its result is the list of the outputs, in the order of the items.
///
/// @param outline what every state has
/// @param work what is done for each item
/// @param items the array; null for the state's input
/// @param selector what the work gets in place of the item itself, or null
/// @param maxConcurrency how many items at the same time, 0 for all; or null for all
/// @param toleratedCount how many may fail, or null
/// @param toleratedPercentage what share may fail, or null
record MapState(Outline outline, Flow work, @Nullable Typed items, @Nullable Template selector,
        @Nullable Typed maxConcurrency, @Nullable Typed toleratedCount, @Nullable Typed toleratedPercentage)
        implements
            State {
    static final Set<String> FIELDS = Set.of("Next", "End", "Output", "Assign", "Items", "ItemSelector",
            "ItemProcessor", "Iterator", "MaxConcurrency", "ToleratedFailureCount", "ToleratedFailurePercentage",
            "Retry", "Catch");

    static MapState read(Outline outline, FieldReader fields, Language language) {
        return new MapState(outline, processor(fields, language), fields.typed("Items", "Items", "array"),
                fields.template("ItemSelector", "ItemSelector"), fields.whole("MaxConcurrency", Typed.Range.COUNT),
                fields.whole("ToleratedFailureCount", Typed.Range.COUNT),
                fields.whole("ToleratedFailurePercentage", Typed.Range.PERCENTAGE));
    }

    private static Flow processor(FieldReader fields, Language language) {
        String name = fields.has("ItemProcessor") ? "ItemProcessor" : "Iterator";
        Map<?, ?> processor = fields.object(name);
        if (processor == null) {
            fields.find("ItemProcessor", "is missing: say with `StartAt` and `States` what is done for each item");
            return new Flow("", Map.of());
        }
        FieldReader reader = new FieldReader(processor, fields.path(name), fields.findings());
        if (processor.get("ProcessorConfig") instanceof Map<?, ?> config
                && !"INLINE".equals(config.containsKey("Mode") ? config.get("Mode") : "INLINE")) {
            reader.find("ProcessorConfig.Mode", "must be INLINE: distributed Maps are not supported");
        }
        return FlowReader.nested(reader, language);
    }

    @Override
    public void perform(Visit visit) {
        Scope scope = visit.scope();
        List<?> all = items(visit, scope);
        Fan.Limits limits = new Fan.Limits(whole(maxConcurrency, scope, Typed.Range.COUNT),
                whole(toleratedCount, scope, Typed.Range.COUNT),
                whole(toleratedPercentage, scope, Typed.Range.PERCENTAGE),
                toleratedCount != null || toleratedPercentage != null);
        visit.record("MapState", "Started", () -> Map.of("length", all.size()));
        new Fan(visit, work(scope, all), limits).start();
    }

    private List<?> items(Visit visit, Scope scope) {
        if (items != null) {
            return items.list(scope);
        }
        if (visit.input() instanceof List<?> list) {
            return list;
        }
        throw scope.failure(null, "Map state input must be an array but was: " + Journal.text(visit.input()));
    }

    private static long whole(@Nullable Typed field, Scope scope, Typed.Range range) {
        return field == null ? 0 : field.whole(scope, range);
    }

    private List<Fan.Work> work(Scope scope, List<?> all) {
        List<Fan.Work> works = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            Map<String, @Nullable Object> item = new LinkedHashMap<>();
            item.put("Index", (long) i);
            item.put("Value", all.get(i));
            Object input = selector == null ? all.get(i) : selector.value(scope.withItem(item));
            works.add(new Fan.Work(work, input, item));
        }
        return works;
    }
}
