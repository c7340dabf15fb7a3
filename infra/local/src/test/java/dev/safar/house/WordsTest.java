package dev.safar.house;

import static dev.safar.house.House.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Words that do not stand in this house, because each of them puts off saying what is meant.
class WordsTest {
    private static final Pattern EMPTY_NAME = Pattern
            .compile(".*(Util|Utils|Utility|Utilities|Helper|Helpers|Manager|Impl)|(Base|Abstract)[A-Z].*");

    /// The brackets keep this pattern from finding itself. The third word counts in comments; elsewhere it is the currency for none (ISO 4217).
    private static final Pattern PUT_OFF = Pattern.compile("\\b(TO[D]O|FIX[M]E)\\b|(//|#|\\*|<!--).*\\bXX[X]\\b");

    private static final Pattern MOCKS = Pattern
            .compile("\\b(org\\.mockito|org\\.easymock|org\\.powermock|org\\.jmock|mockit)\\.");

    @Test
    void noTypeHasANameThatSaysNothing() {
        assertThat(CLASSES).isNotEmpty();
        assertThat(CLASSES.stream().map(JavaClass::getSimpleName).filter(EMPTY_NAME.asMatchPredicate())).isEmpty();
    }

    @Test
    void nothingIsPutOffInAComment() {
        assertThat(Sources.all()).as("files looked at").hasSizeGreaterThan(10);
        assertThat(linesWith(PUT_OFF, Sources.all().stream())).isEmpty();
    }

    @Test
    void nothingIsMocked() {
        assertThat(Sources.testJava()).as("tests looked at").isNotEmpty();
        assertThat(linesWith(MOCKS, Stream.concat(Sources.mainJava().stream(), Sources.testJava().stream()))).isEmpty();
    }

    private static List<String> linesWith(Pattern word, Stream<Path> files) {
        return files.flatMap(file -> linesWith(word, file)).toList();
    }

    private static Stream<String> linesWith(Pattern word, Path file) {
        List<String> lines = Sources.text(file).lines().toList();
        return Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
                .filter(line -> word.matcher(lines.get(line)).find())
                .map(line -> Sources.shown(file) + ":" + (line + 1) + ": " + lines.get(line).strip());
    }
}
