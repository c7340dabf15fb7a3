package dev.safar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the pages point to is there.
class DocumentsTest {
    /// A link to a file of ours: its words, and its target without the place in it.
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\((?!https?://|#)([^)#\\s]+)(?:#[^)]*)?\\)");
    /// Words that name a method, as in `Fold.apply`.
    private static final Pattern METHOD = Pattern.compile("`[A-Z]\\w*\\.([a-z]\\w*)`");

    @Test
    void everyLinkToAFileOfOursLeadsSomewhere() {
        assertThat(pages()).as("pages looked at").hasSizeGreaterThan(5);
        assertThat(pages().stream().flatMap(page -> links(page)
                .filter(link -> !Files.exists(target(page, link)))
                .map(link -> Sources.shown(page) + ": " + link.group()))).isEmpty();
    }

    @Test
    void everyMethodThatAPageLinksToStandsInThatFile() {
        assertThat(pages().stream().flatMap(page -> links(page)
                .filter(link -> link.group(2).endsWith(".java") && !namesWhatIsThere(page, link))
                .map(link -> Sources.shown(page) + ": " + link.group()))).isEmpty();
    }

    private static boolean namesWhatIsThere(Path page, MatchResult link) {
        String source = Sources.text(target(page, link));
        return METHOD.matcher(link.group(1)).results()
                .allMatch(method -> source.contains(" " + method.group(1) + "("));
    }

    private static Stream<MatchResult> links(Path page) {
        return LINK.matcher(Sources.text(page)).results();
    }

    private static Path target(Path page, MatchResult link) {
        return page.resolveSibling(link.group(2)).normalize();
    }

    private static List<Path> pages() {
        return Stream.of(markdown(Sources.ROOT, 1), markdown(Sources.ROOT.resolve("docs"), 9),
                Sources.all().stream().filter(DocumentsTest::isMarkdown).toList()).flatMap(List::stream).toList();
    }

    private static List<Path> markdown(Path folder, int depth) {
        try (Stream<Path> found = Files.walk(folder, depth)) {
            return found.filter(DocumentsTest::isMarkdown).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private static boolean isMarkdown(Path file) {
        return file.toString().endsWith(".md");
    }
}
