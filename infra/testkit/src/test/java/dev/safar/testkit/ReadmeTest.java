package dev.safar.testkit;

import static dev.safar.testkit.JourneyAssertions.assertThat;
import static dev.safar.testkit.Spans.days;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The tutorial in the README is what is compiled and run here: its code is [WelcomeTest], its journey is the one that plays, and its failure is what a failure says.
class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @Test
    void theCodeIsTheTestThatRuns() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/safar/testkit/WelcomeTest.java"));
        assertThat(lines(blocks("java"))).isEqualTo(lines(source.replaceFirst("package .*\n", "")));
    }

    @Test
    void theFilesAreThoseThatPlay() throws IOException {
        assertThat(blocks("json")).isEqualTo(Files.readString(Path.of("src/test/journeys/welcome.journey.json")));
        assertThat(blocks("text")).isEqualTo(Files.readString(Path.of("src/test/journeys/messages/en/nudge.txt")));
    }

    @JourneyTest("welcome")
    void theFailureIsWhatAFailureSays(Shop shop) throws IOException {
        Member sara = shop.member("sara");
        shop.after(days(2));
        sara.purchases();
        assertThat(blocks("console").strip())
                .isEqualTo(Failing.words(() -> assertThat(sara).received("nudge").once()));
    }

    /// {@return all fenced blocks of a kind, one after the other}
    private static String blocks(String kind) throws IOException {
        String blocks = Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README))
                .results().map(block -> block.group(1)).collect(Collectors.joining());
        assertThat(blocks).isNotBlank();
        return blocks;
    }

    /// How far in a line stands, and empty lines, do not matter: a page shows one test at a time.
    private static List<String> lines(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
