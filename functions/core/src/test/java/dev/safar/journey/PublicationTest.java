package dev.safar.journey;

import static dev.safar.journey.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.Publication.Mode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private static final Publication FIRST = Publication.first("win-back", "a", day(0));
    private static final Place AT = new Place("a", "pause");
    private static final Relocation TO_B = new Relocation.To("b", "pause", Duration.ofDays(2));

    @Test
    void versionsAreNumberedInTheOrderInWhichTheyWereFirstPublished() {
        Publication back = FIRST.publish("b", Map.of(), day(1)).publish("a", Map.of(), day(2)).publish("c", Map.of(),
                day(3));
        assertThat(back.number("a")).contains(1);
        assertThat(back.number("b")).contains(2);
        assertThat(back.number("c")).contains(3);
        assertThat(back.number("d")).isEmpty();
        assertThat(back.history()).extracting(Publication.Published::version).containsExactly("c", "a", "b", "a");
    }

    @Test
    void noMoreThanItRemembersIsRemembered() {
        Publication many = IntStream.rangeClosed(1, Publication.MOST_HISTORY).boxed().reduce(FIRST,
                (one, i) -> one.publish("v" + i, Map.of(), day(i)), (one, _) -> one);
        assertThat(many.history()).hasSize(Publication.MOST_HISTORY);
        assertThat(many.number("a")).isEmpty();
        assertThat(many.publish("x", Map.of(), day(300)).number("x")).contains(Publication.MOST_HISTORY + 2);
    }

    @Test
    void publishingAPausedJourneyLeavesItPaused() {
        Publication paused = FIRST.turned(Mode.PAUSED, day(1)).publish("b", Map.of(), day(2));
        assertThat(paused.mode()).isEqualTo(Mode.PAUSED);
        assertThat(paused.since()).isEqualTo(day(1));
    }

    @Test
    void publishingAnEndedJourneyBeginsItAgain() {
        Publication again = FIRST.turned(Mode.ENDED, day(1)).publish("b", Map.of(), day(2));
        assertThat(again.mode()).isEqualTo(Mode.LIVE);
        assertThat(again.since()).isEqualTo(day(2));
    }

    @Test
    void nobodyIsMovedOffTheVersionThatIsPublishedAgain() {
        Publication there = FIRST.publish("b", Map.of(AT, TO_B), day(1));
        assertThat(there.relocation(AT)).contains(TO_B);
        Publication back = there.publish("a", Map.of(new Place("b", "pause"), new Relocation.Out()), day(2));
        assertThat(back.relocation(AT)).isEmpty();
        assertThat(back.relocations()).hasSize(1);
    }

    @Test
    void whatMovesSomebodyIsNotSettledUntilSheWasLookedAt() {
        assertThat(FIRST.publish("b", Map.of(), day(1)).settled()).isTrue();
        Publication moving = FIRST.publish("b", Map.of(AT, TO_B), day(1));
        assertThat(moving.settled()).isFalse();
        assertThat(moving.publish("c", Map.of(), day(2)).settled()).isFalse();
        assertThat(moving.looked().settled()).isTrue();
        assertThat(FIRST.turned(Mode.PAUSED, day(1)).settled()).isTrue();
        assertThat(FIRST.turned(Mode.PAUSED, day(1)).turned(Mode.LIVE, day(2)).settled()).isFalse();
        assertThat(FIRST.turned(Mode.ENDED, day(1)).settled()).isFalse();
    }

    @Test
    void aRelocationKeepsHerInstantAndAddsWhatThePauseIsLonger() {
        assertThat(TO_B.move(new Rest("pause", day(9)), day(5)))
                .isEqualTo(new Move.Migrate("b", new Rest("pause", day(11))));
        assertThat(new Relocation.Out().move(new Rest("pause", day(9)), day(5)))
                .isEqualTo(new Move.Halt(Stop.RETIRED, day(5)));
        assertThat(Optional.of(Stop.RETIRED.kind())).contains(Stop.Kind.EXIT);
    }
}
