package dev.safar.language.text;

import dev.safar.json.Position;
import dev.safar.json.Spelling;
import dev.safar.language.finding.Finding;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import dev.safar.message.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Rules `foreign-placeholder`, `sign-behind-link`, `html-in-text` and `long-subject`: a text reads well as it stands, since nothing but our variables is
/// filled in.
final class PlainText {
    private static final Pattern FOREIGN = Pattern.compile("(?<!\\{)\\$?\\{ *([A-Za-z_-]+) *}(?!})|%([A-Za-z_-]+)%");
    private static final Pattern BEHIND_LINK = Pattern
            .compile("\\{\\{ *((?:referralL|l)ink) *}}([.,;:!?)\\]\u060C\u061B\u061F\u00BB]+)(?=\\s|$)");
    private static final Pattern HTML = Pattern.compile(
            "</?(?:a|b|i|u|p|br|div|span|img|h[1-6]|strong|em|table|tr|td|ul|ol|li|html|body|font|style|script)(?: [^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final String SUBJECT = "subject:";
    private static final int LONGEST_SUBJECT = 150;

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    private PlainText(String file) {
        this.file = file;
    }

    /// {@return what members would not read as it is meant}
    ///
    /// @param file the text's name
    /// @param text the whole file
    static List<Finding> check(String file, String text) {
        PlainText plain = new PlainText(file);
        List<String> lines = text.lines().toList();
        int mail = lines.indexOf("---");
        for (int i = 0; i < lines.size(); i++) {
            boolean note = i < mail && lines.get(i).startsWith("note:");
            if (!note) {
                plain.look(lines.get(i), i + 1, i < mail);
            }
        }
        return plain.findings;
    }

    private void look(String line, int number, boolean above) {
        find(FOREIGN, line, number, 0, PlainText::foreign);
        find(BEHIND_LINK, line, number, 2, behind -> List.of(Trouble.of("sign-behind-link")
                .with("name", "{{" + behind.group(1) + "}}").with("found", behind.group(2))));
        find(HTML, line, number, 0, tag -> List.of(Trouble.of("html-in-text").with("found", tag.group())));
        String subject = above && line.startsWith(SUBJECT) ? line.substring(SUBJECT.length()).strip() : "";
        if (subject.length() > LONGEST_SUBJECT) {
            add(number, 1, Trouble.of("long-subject").with("most", LONGEST_SUBJECT).with("found", subject.length()));
        }
    }

    /// What is near none of our variables may be meant as it stands.
    private static List<Trouble> foreign(MatchResult found) {
        String name = found.group(1) == null ? found.group(2) : found.group(1);
        return Spelling.nearest(name, Variable.words())
                .map(near -> Trouble.of("foreign-placeholder").with("found", found.group())
                        .hint(Term.said("words/write").with("word", "{{" + near + "}}")))
                .stream().toList();
    }

    private void find(Pattern pattern, String line, int number, int group,
            Function<MatchResult, List<Trouble>> trouble) {
        pattern.matcher(line).results()
                .forEach(match -> trouble.apply(match).forEach(one -> add(number, match.start(group) + 1, one)));
    }

    private void add(int line, int column, Trouble trouble) {
        findings.add(trouble.in(file, new Position(line, column)));
    }
}
