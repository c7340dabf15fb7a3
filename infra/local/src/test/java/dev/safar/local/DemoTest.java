package dev.safar.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.local.demo.DemoReport;
import dev.safar.local.outbox.Cells;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `safar demo` as a person types it.
class DemoTest {
    private static final Limits LARGE = new Limits(8 * 1024 * 1024, 100, 256 * 1024, 40);

    private record Said(int code, String out, String err) {}

    @TempDir
    private static Path folder;
    private static Said english = new Said(-1, "", "");
    private static Said json = new Said(-1, "", "");
    private static List<String> letters = List.of();

    @BeforeAll
    static void runOnce() throws IOException {
        english = run("--outbox", folder.resolve("addressed").toString(), "--addresses");
        json = run("--json", "--outbox", folder.resolve("first").toString());
        letters = Files.readAllLines(folder.resolve("first"));
    }

    @Test
    void itShowsTheYearOneJourneyInFullTheOthersInShortAndAStoryAndSaysNothingElse() {
        assertThat(english.code()).isZero();
        assertThat(english.err()).isEmpty();
        assertThat(english.out()).contains("Win back a silent member", "You are still one of us", "COMES BACK after",
                "the identities of two members", "Welcome a first-time buyer: begins",
                "From a purchase to the next: begins",
                "From a regular to an advocate: begins").doesNotContain("null", "Thanks from the founder   ")
                .satisfies(out -> assertThat(out.lines().count()).isBetween(100L, 200L));
        assertThat(english.out().lines().dropWhile(line -> !line.startsWith("Welcome a first-time buyer"))
                .takeWhile(line -> !line.contains("One member's story")))
                .hasSizeGreaterThan(12).allMatch(line -> Cells.width(line) <= DemoReport.width());
    }

    @Test
    void anotherJourneyIsShownStepByStepWhereItIsAskedFor() {
        assertThat(run("--journey", "onboarding").out()).contains("  Thanks from the founder   ")
                .doesNotContain("  You are still one of us   ");
        assertThat(run("--journey", "all").out()).contains("  Thanks from the founder   ", "  Let her enjoy it   ",
                "  Advice   ", "  You are still one of us   ");
    }

    @Test
    void unknownJourneyIsNamedWithThoseThatAreThere() {
        Said said = run("--journey", "no-such");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("There is no journey 'no-such'", "advocacy, onboarding, repeat, win-back");
    }

    @Test
    void twoRunsPrintAndWriteTheSameBytes() throws IOException {
        Said again = run("--json", "--outbox", folder.resolve("second").toString());
        assertThat(again).isEqualTo(json);
        assertThat(folder.resolve("second")).hasSameBinaryContentAs(folder.resolve("first"));
    }

    @Test
    void everyLineOfTheOutboxIsAMessageWithoutAnAddress() {
        assertThat(letters).hasSizeGreaterThan(300)
                .allSatisfy(line -> assertThat(object(line)).containsOnlyKeys("effect",
                        "member", "journey", "template", "channel", "language", "direction", "subject", "text", "at"));
    }

    @Test
    void addressesAreWrittenWhereTheyAreAskedFor() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("addressed"))).hasSameSizeAs(letters)
                .allSatisfy(line -> assertThat(object(line).get("address")).asString()
                        .matches("\\+[0-9]+|member.*@mail.example"));
    }

    @Test
    void everyMessageGreetsSomebody() {
        assertThat(letters).map(line -> String.valueOf(object(line).get("text")))
                .allMatch(text -> text.matches("(?s)(Hello|سلام) \\P{Punct}.*"))
                .noneMatch(text -> text.contains("null") || text.contains("{{"));
    }

    @Test
    void persianIsWrittenFromRightToLeftAndEnglishFromLeftToRight() {
        assertThat(letters).map(DemoTest::object).map(letter -> letter.get("language") + " " + letter.get("direction"))
                .containsOnly("fa rtl", "en ltr");
    }

    @Test
    void anotherMembersStoryIsToldInPersianWithEveryIsolateClosedOnItsLine() {
        String member = String.valueOf(object(letters.getFirst()).get("member"));
        String persian = run("--lang", "fa", "--member", member.substring(0, 12)).out();
        assertThat(persian).contains("داستان یک عضو", member, "بازگرداندن مشتری خاموش", "فروردین")
                .doesNotContain("null");
        assertThat((english.out() + persian).lines()).allMatch(line -> opened(line) == closed(line));
    }

    private static long opened(String line) {
        return line.chars().filter(c -> c >= '\u2066' && c <= '\u2068').count();
    }

    private static long closed(String line) {
        return line.chars().filter(c -> c == '\u2069').count();
    }

    @Test
    void unknownMemberIsNamedWithSomeWhoExist() {
        Said said = run("--member", "m-nobody");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("There is no member 'm-nobody'", "m-");
    }

    @Test
    void unknownLanguageIsNotUnderstood() {
        assertThat(run("--lang", "xx")).satisfies(said -> assertThat(said.code()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("expected en or fa"));
    }

    private static Said run(String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine typed = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] args = new String[options.length + 1];
        args[0] = "demo";
        System.arraycopy(options, 0, args, 1, options.length);
        return new Said(typed.execute(args), out.toString(), err.toString());
    }

    private static Map<String, @Nullable Object> object(String text) {
        return Json.read(text, LARGE) instanceof Parsed.Value(Node.Obj object) ? object.plain() : Map.of();
    }
}
