package dev.safar.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import dev.safar.money.Currency;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the page shows is what the door takes.
class EventsPageTest {
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Door DOOR = new Door(new Market(Currency.GBP, "GB"));

    @Test
    void everyExampleOfThePageIsAcceptedAndEveryTypeHasOne() throws IOException {
        List<MemberEvent> events = EXAMPLE.matcher(page()).results().map(example -> event(example.group(1))).toList();
        assertThat(events).extracting(MemberEvent::type).containsAll(DataReaders.types());
        assertThat(events).filteredOn(event -> event.provenance().key().kind().equals("order")).hasSize(2)
                .allMatch(events.getFirst()::equals);
    }

    @Test
    void everyReasonIsOnThePage() throws IOException {
        assertThat(page())
                .contains(Arrays.stream(Reason.values()).map(reason -> "| `" + reason.word() + "` |").toList());
    }

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("safar.root", "."), "docs", "events.md"));
    }

    private static MemberEvent event(String example) {
        return switch (DOOR.read(example.getBytes(StandardCharsets.UTF_8), Samples.NOW)) {
            case Assessment.Accepted(MemberEvent event, List<Finding> notes) when notes.isEmpty() -> event;
            case Assessment other -> throw new AssertionError(other + " for " + example);
        };
    }
}
