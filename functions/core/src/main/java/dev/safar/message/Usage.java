package dev.safar.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Holds the variables that the texts use against the fallbacks that are declared, and against what is required.
final class Usage {
    private final Map<String, Tags.Tag> used = new LinkedHashMap<>();
    private final Map<String, Piece> declared;
    private final Map<String, Piece> required;
    private final List<TemplateFault> faults = new ArrayList<>();

    private Usage(Sections sections) {
        this.declared = sections.fallbacks();
        this.required = sections.required();
        for (Piece text : sections.texts()) {
            Tags.Scan scan = Tags.scan(text);
            faults.addAll(scan.faults());
            scan.tags().forEach(tag -> used.putIfAbsent(tag.name(), tag));
        }
    }

    static Usage of(Sections sections) {
        Usage usage = new Usage(sections);
        usage.used.values().forEach(usage::checkUse);
        usage.declared.forEach(usage::checkFallback);
        usage.required.forEach(usage::checkRequired);
        return usage;
    }

    List<TemplateFault> faults() {
        return faults;
    }

    Map<String, String> fallbacks() {
        Map<String, String> texts = new LinkedHashMap<>();
        declared.forEach((name, piece) -> texts.put(name, piece.text()));
        return texts;
    }

    Set<String> required() {
        return required.keySet();
    }

    private void checkUse(Tags.Tag tag) {
        String name = tag.name();
        if (Variable.ofWord(name).isEmpty()) {
            faults.add(new TemplateFault(tag.line(), tag.column(), "`{{" + name + "}}` is not a variable",
                    "Use one of " + String.join(", ", Variable.words()) + "."
                            + NearWord.hint(name, Variable.words()),
                    TemplateFault.Kind.UNKNOWN_VARIABLE, name));
        } else if (!declared.containsKey(name) && !required.containsKey(name)) {
            faults.add(new TemplateFault(tag.line(), tag.column(), "`{{" + name + "}}` has no fallback",
                    "Write a line `fallback " + name
                            + ": ...` above the line `---`, for members the shop knows less of",
                    TemplateFault.Kind.NO_FALLBACK, name));
        }
    }

    private void checkFallback(String name, Piece fallback) {
        if (!used.containsKey(name)) {
            String use = Variable.ofWord(name).isPresent() ? ", or use `{{" + name + "}}` in a text." : ".";
            faults.add(
                    new TemplateFault(fallback.line(), 1, "`fallback " + name + "` is for a variable that is not used",
                            "Remove the line" + use + NearWord.hint(name, usedAndUndeclared())));
        }
        if (fallback.text().contains("{{") || fallback.text().contains("}}")) {
            faults.add(new TemplateFault(fallback.line(), fallback.column(),
                    "`fallback " + name + "` names a variable itself", "A fallback must be plain words"));
        }
    }

    private void checkRequired(String name, Piece piece) {
        if (!used.containsKey(name)) {
            String use = Variable.ofWord(name).isPresent() ? ", or use `{{" + name + "}}` in a text." : ".";
            faults.add(new TemplateFault(piece.line(), piece.column(), "`" + name + "` is required, but not used",
                    "Remove it" + use + NearWord.hint(name, usedAndUndeclared())));
        } else if (declared.containsKey(name)) {
            faults.add(new TemplateFault(piece.line(), piece.column(), "`" + name + "` is required and has a fallback",
                    "Keep one: without a required value nothing is sent, so that no other words can stand for it"));
        }
    }

    private List<String> usedAndUndeclared() {
        return used.keySet().stream().filter(name -> Variable.ofWord(name).isPresent() && !declared.containsKey(name)
                && !required.containsKey(name))
                .toList();
    }
}
