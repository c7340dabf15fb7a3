package dev.safar.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the file of a template apart at its line `---` and its `key:` lines.
final class SectionReader {
    private static final String RULE = "---";
    private static final List<String> KEYS = List.of("subject", "sms", "fallback", "required", "note");
    /// Key, an optional name after it, the colon, and the value without the space around it.
    private static final Pattern ENTRY = Pattern.compile("\\s*([^\\s:]+)(?:[ \\t]+([^:]*?))?\\s*:\\s*(.*?)\\s*");
    private static final Pattern NAME = Pattern.compile("[^,،\\s]+");
    private static final Piece ABSENT = new Piece("", 1, 1);

    private final List<String> lines;
    private final Map<String, Piece> parts = new LinkedHashMap<>();
    private final Map<String, Piece> fallbacks = new LinkedHashMap<>();
    private final List<TemplateFault> faults = new ArrayList<>();

    SectionReader(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.lines = unmarked.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
    }

    Sections read() {
        int rule = ruleAt();
        for (int i = 0; i < rule; i++) {
            if (!lines.get(i).isBlank()) {
                entry(i + 1, lines.get(i));
            }
        }
        Piece body = body(rule);
        for (String part : List.of("subject", "sms")) {
            if (!parts.containsKey(part)) {
                fault(1, 1, "`" + part + "` is missing", "Write a line `" + part + ": ...` above the line `---`");
            }
        }
        return new Sections(parts.getOrDefault("subject", ABSENT), parts.getOrDefault("sms", ABSENT), body, fallbacks,
                required(), faults);
    }

    private Map<String, Piece> required() {
        Map<String, Piece> names = new LinkedHashMap<>();
        Piece list = parts.getOrDefault("required", ABSENT);
        Matcher name = NAME.matcher(list.text());
        while (name.find()) {
            int column = list.column() + name.start();
            if (names.putIfAbsent(name.group(), new Piece(name.group(), list.line(), column)) != null) {
                fault(list.line(), column, "`" + name.group() + "` is required a second time", "Keep one of them");
            }
        }
        return names;
    }

    private int ruleAt() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(RULE)) {
                return i;
            }
        }
        fault(Math.max(1, lines.size()), 1, "The line `---` is missing",
                "Write it between the `key: value` lines and the text of the mail");
        return lines.size();
    }

    private Piece body(int rule) {
        int first = rule + 1;
        int end = lines.size();
        while (end > first && lines.get(end - 1).isBlank()) {
            end--;
        }
        while (first < end && lines.get(first).isBlank()) {
            first++;
        }
        if (rule < lines.size() && first >= end) {
            fault(rule + 1, 1, "The text of the mail is missing", "Write it below the line `---`");
        }
        return first < end ? new Piece(String.join("\n", lines.subList(first, end)), first + 1, 1) : ABSENT;
    }

    private void entry(int line, String text) {
        Matcher entry = ENTRY.matcher(text);
        int column = text.length() - text.stripLeading().length() + 1;
        if (!entry.matches()) {
            fault(line, column, "This line is no `key: value`",
                    "Write `subject:`, `sms:`, `fallback NAME:`, `required:` or `note:` before it, or move it below the line `---`");
            return;
        }
        String name = entry.group(2) == null ? "" : entry.group(2);
        keyed(entry.group(1), name, column, new Piece(entry.group(3), line, entry.start(3) + 1));
    }

    private void keyed(String key, String name, int column, Piece value) {
        switch (key) {
            case "note" -> {
            }
            case "fallback" -> fallback(name, column, value);
            case "subject", "sms", "required" -> part((key + " " + name).strip(), column, value);
            default -> fault(value.line(), column, "`" + key + "` is not a key of a template",
                    "Use `subject`, `sms`, `fallback NAME`, `required` or `note`." + NearWord.hint(key, KEYS));
        }
    }

    private void part(String key, int column, Piece value) {
        if (key.contains(" ")) {
            fault(value.line(), column, "`" + key + "` is not a key of a template",
                    "Write the colon right after the key, as in `" + key.split(" ", 2)[0] + ": ...`");
            return;
        }
        put(parts, key, "`" + key + "`", column, value);
    }

    private void fallback(String name, int column, Piece value) {
        if (name.isEmpty()) {
            fault(value.line(), column, "`fallback` names no variable",
                    "Write the variable's name after it, as in `fallback greeting: dear friend`");
            return;
        }
        put(fallbacks, name, "`fallback " + name + "`", column, value);
    }

    private void put(Map<String, Piece> where, String name, String shown, int column, Piece value) {
        if (where.putIfAbsent(name, value) != null) {
            fault(value.line(), column, shown + " is here a second time", "Keep one of them");
        } else if (SafeValue.clean(value.text()).isEmpty()) {
            fault(value.line(), column, shown + " is empty", "Write its text after the colon");
        }
    }

    private void fault(int line, int column, String problem, String remedy) {
        faults.add(new TemplateFault(line, column, problem, remedy));
    }
}
