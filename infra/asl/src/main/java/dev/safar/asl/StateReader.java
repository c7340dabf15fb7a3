package dev.safar.asl;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads one state: what all have in common here, the rest by its type.
final class StateReader {
    private static final Set<String> TYPES = Set.of("Pass", "Task", "Choice", "Wait", "Succeed", "Fail", "Parallel",
            "Map");

    private final FieldReader fields;
    private final Language language;
    private final String name;

    StateReader(String name, FieldReader fields, Language inherited) {
        this.name = name;
        this.fields = fields;
        this.language = Language.ofState(fields, inherited);
    }

    @Nullable
    State read() {
        if (name.isEmpty() || name.length() > 80) {
            fields.find("", "a state's name must have from 1 to 80 characters");
        }
        String type = fields.text("Type");
        if (type == null) {
            fields.find("Type", "is missing; it must be one of " + String.join(", ", new TreeSet<>(TYPES)));
            return null;
        }
        checkLanguage();
        Outline outline = TYPES.contains(type) ? Outline.read(name, type, fields) : null;
        return outline == null ? unknown(type) : typed(outline);
    }

    private @Nullable State unknown(String type) {
        fields.find("Type", "'" + type + "' is not a type of state." + Similar.hint(type, TYPES));
        return null;
    }

    private @Nullable State typed(Outline outline) {
        return switch (outline.type()) {
            case "Pass" -> moving(PassState.FIELDS, new PassState(outline));
            case "Task" -> moving(TaskState.FIELDS, TaskState.read(outline, fields));
            case "Wait" -> moving(WaitState.FIELDS, WaitState.read(outline, fields));
            case "Parallel" -> moving(ParallelState.FIELDS, ParallelState.read(outline, fields, language));
            case "Map" -> moving(MapState.FIELDS, MapState.read(outline, fields, language));
            case "Choice" -> allowing(ChoiceState.FIELDS, ChoiceState.read(outline, fields));
            case "Succeed" -> allowing(SucceedState.FIELDS, new SucceedState(outline));
            default -> allowing(FailState.FIELDS, FailState.read(outline, fields));
        };
    }

    private State moving(Set<String> own, State state) {
        if (fields.has("Next") == fields.flag("End")) {
            fields.find("", "needs exactly one of `Next` and `\"End\": true`");
        }
        return allowing(own, state);
    }

    private State allowing(Set<String> own, State state) {
        Set<String> known = new HashSet<>(own);
        known.addAll(Outline.COMMON);
        fields.allowOnly(known);
        return state;
    }

    /// The other fields hold JSONPath in a JSONPath state, or do not exist there; an `Assign` of constants means the same in both.
    private void checkLanguage() {
        if (language == Language.JSONPATH) {
            for (String field : Set.of("Assign", "Output", "Arguments", "Choices", "Items", "ItemSelector")) {
                if (fields.has(field) && !(field.equals("Assign") && Language.isConstant(fields.raw(field)))) {
                    fields.find("", "speaks JSONPath and has `" + field
                            + "`, but only JSONata is supported; write \"QueryLanguage\": \"JSONata\"");
                }
            }
        }
    }
}
