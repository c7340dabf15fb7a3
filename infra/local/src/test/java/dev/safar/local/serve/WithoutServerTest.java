package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.local.cli.ClockCommand;
import dev.safar.local.cli.DiffCommand;
import dev.safar.local.cli.EraseCommand;
import dev.safar.local.cli.ExplainCommand;
import dev.safar.local.cli.LocalCommand;
import dev.safar.local.cli.MembersCommand;
import dev.safar.local.cli.RejectionsCommand;
import dev.safar.local.cli.TriggerCommand;
import dev.safar.local.cli.TroublesCommand;
import dev.safar.local.durable.Damage;
import dev.safar.member.MemberId;
import dev.safar.store.Key;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands at a folder of data whose server does not run.
class WithoutServerTest {
    private static final String THANKS = """
            { "journey": "thanks", "title": { "en": "Thanks" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "later", "wait": "3 days" } ] }""";
    @TempDir
    private Path folder = Path.of("");
    private Path data = Path.of("");

    @BeforeEach
    void open() {
        try (Shop shop = new Shop(folder, Map.of("thanks", THANKS))) {
            data = shop.data();
        }
    }

    @Test
    void clockIsLookedAtAndNotMoved() {
        assertThat(At.typed(new ClockCommand(), "--data", data).done()).startsWith("It is 20");
        assertThat(At.typed(new ClockCommand(), "+1d", "--data", data).refused())
                .startsWith("`safar local` does not run on " + data).endsWith("Start it: safar local --data " + data);
    }

    @Test
    void lengthBeyondTheBoundSaysTheBound() {
        assertThat(At.typed(new ClockCommand(), "+400000d", "--data", data).err()).contains("at most 3,650 days");
        assertThat(At.typed(new TriggerCommand(), "purchase.completed", "--member", "a", "--late", "100000000d").err())
                .contains("expected at most 3,650 days, but found '100000000d'");
    }

    @Test
    void timeThatRunsBackwardsSaysTheWayOut() {
        assertThat(At.typed(new ClockCommand(), "-1d", "--data", data).err())
                .contains("the clock only goes forward", "'-1d'", "safar local --fresh");
        assertThat(At.typed(new TriggerCommand(), "consent.given", "--member", "a", "--late", "-1d").err())
                .contains("it cannot happen ahead of the clock", "'-1d'", "safar clock +1d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "0 seconds", "-1s"})
    void sweepThatNeverRestsIsWrongUsage(String rest) {
        At said = At.typed(new LocalCommand(), "--sweep", rest, "--data", folder.resolve("other"));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("above zero", "'" + rest + "'");
    }

    @Test
    void whoIsNobodyIsErasedByNobody() {
        assertThat(At.typed(new EraseCommand(), "nobody", "--yes", "--data", data).refused()).startsWith(
                "Nobody is known by 'nobody', and no dead letter names it: nothing was erased. `safar members` lists");
    }

    /// Of two members one has a row that this release cannot read.
    @Test
    void memberWhoseRowCannotBeReadIsListedAsThat() {
        try (Shop shop = new Shop(folder, Map.of("thanks", THANKS))) {
            shop.posts(Signed.purchase("lena", "1", Instant.now()));
            shop.posts(Signed.purchase("mia", "2", Instant.now()));
            shop.isAtRest();
        }
        String first = At.typed(new MembersCommand(), "--data", data).done();
        String gone = first.substring(0, first.indexOf(' '));
        Damage.row(data.resolve("safar.db"), Key.member(new MemberId(gone)));
        assertThat(At.typed(new MembersCommand(), "--data", data).done().lines()).hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith(gone).contains("unreadable"))
                .anySatisfy(line -> assertThat(line).contains("first-time-buyer"));
    }

    @Test
    void limitThatIsNoneIsWrongUsage() {
        At said = At.typed(new RejectionsCommand(), "--limit", "x", "--data", data);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("expected a whole number, but found 'x'").doesNotContain("is not an int");
        assertThat(At.typed(new TroublesCommand(), "--limit", "1001", "--data", data).exit()).isEqualTo(2);
    }

    @Test
    void versionThatIsNotThereIsToldWithThoseThatAre() {
        assertThat(At.typed(new DiffCommand(), "thanks@v9", "thanks", "--data", data).refused()).contains("v9",
                "It has v1.");
    }

    @Test
    void nobodyIsNobodyInPersianToo() {
        assertThat(At.typed(new ExplainCommand(), "nobody@shop.example", "--lang", "fa", "--data", data).refused())
                .contains("شناخته نیست", "nobody@shop.example");
    }

    @Test
    void folderThatCannotBeMadeIsSaid() {
        assertThat(At.typed(new LocalCommand(), "--data", "/proc/foo").err())
                .contains("Cannot use the folder /proc/foo: it cannot be made there");
    }
}
