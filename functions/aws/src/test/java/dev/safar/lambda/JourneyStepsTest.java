package dev.safar.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.safar.event.Personal;
import dev.safar.flow.Action;
import dev.safar.flow.Carrier;
import dev.safar.flow.Catalog;
import dev.safar.flow.Doubts.Said.Became;
import dev.safar.flow.Segment;
import dev.safar.flow.Shop;
import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.Entry;
import dev.safar.journey.Heard;
import dev.safar.journey.Itinerary;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.LocalText;
import dev.safar.journey.Move;
import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.log.Line;
import dev.safar.loyalty.PointsRate;
import dev.safar.member.MemberId;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.message.TemplateBook;
import dev.safar.money.Currency;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import dev.safar.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyStepsTest {
    private static final Instant NOW = Instant.parse("2026-03-21T12:00:00Z");
    private static final EnrollmentId ID = new EnrollmentId(new MemberId("m-sara"), "win-back", "shop/order/1");
    private static final Step.Pause BREATHE = new Step.Wait("breathe", LocalText.NONE, Duration.ofDays(4));
    private static final Step.Pause REPLY = new Step.WaitFor("reply", LocalText.NONE, "survey.answered",
            Optional.empty(), Duration.ofDays(4), List.of(), List.of());

    private final MemoryStore store = new MemoryStore(1);
    private final List<Line> lines = new ArrayList<>();
    private final JourneySteps steps = steps(BREATHE);

    private static JourneyDefinition journey(Step.Pause pause) {
        return new JourneyDefinition("win-back", LocalText.NONE,
                new Trigger.OnSilence(Duration.ofDays(60), Optional.empty()), Optional.empty(), Optional.empty(),
                List.of(), 0, JourneyDefinition.ACCEPT_LATE,
                Itinerary.of(List.of(new Step.Task("call", LocalText.NONE, Duration.ofDays(2)),
                        new Step.Task("tell", LocalText.NONE, Duration.ofDays(2)), pause)),
                "v1");
    }

    private JourneySteps steps(Step.Pause pause) {
        Shop shop = new Shop("the shop", "https://shop.example", Currency.GBP,
                new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.AT_NIGHT, true, true),
                PointsRate.standard(), Personal.of("key"));
        Catalog catalog = Catalog.of(List.of(journey(pause)));
        store.write(new Write.Put(new Item.Enrollment(entered()), Expect.ANYTHING));
        return new JourneySteps(new Segment(store, catalog, shop),
                new Action(store, catalog, shop, TemplateBook.of(List.of()), _ -> new Carrier.Receipt.Taken()),
                () -> NOW, lines::add);
    }

    private static Enrollment entered() {
        return Enrollment.entered(ID, "v1", new Entry(NOW, Map.of()), NOW.plus(Duration.ofMinutes(7)));
    }

    @Test
    void segmentIsAnsweredFromItsBeginToItsRest() {
        assertThat(steps.answer(call("begin"))).isEqualTo(Map.of("at", "call", "run", 1, "decisions", Map.of()));
        assertThat(steps.answer(call("step", "step", "call")))
                .isEqualTo(Map.of("go", "on", "at", "call", "run", 1, "decisions", Map.of()));
        Map<String, Object> parked = Map.of("go", "stop", "at", "tell", "run", 1, "decisions", Map.of());
        assertThat(steps.answer(call("step", "step", "tell"))).isEqualTo(parked);
        assertThat(steps.answer(call("step", "step", "tell"))).isEqualTo(parked);
        assertThat(steps.answer(call("park", "at", "breathe")))
                .isEqualTo(Map.of("at", "parked", "run", 1, "decisions", Map.of()));
    }

    /// The log hears of the action and of the pause behind it, once.
    @Test
    void lastActionAndTheParkAreBothTold() {
        steps.answer(call("begin"));
        steps.answer(call("step", "step", "call"));
        lines.clear();
        steps.answer(call("step", "step", "tell"));
        assertThat(lines).satisfiesExactly(line -> assertThat(line).isInstanceOf(Line.Acted.class),
                line -> assertThat(line).isInstanceOfSatisfying(Line.Segment.class,
                        parked -> assertThat(parked.where()).isEqualTo("breathe")));
    }

    /// The pause is over before it begins, so the run goes on behind it, as the next.
    @Test
    void pauseThatIsPassedAtOnceIsWhereTheMachineResumes() {
        JourneySteps asking = steps(REPLY);
        Move hear = new Move.Hear(new Heard("shop/survey/a", "survey.answered", NOW, Map.of()));
        Enrollment heard = ((Move.Outcome.Moved) entered().apply(hear)).enrollment();
        store.write(new Write.Put(new Item.Enrollment(heard), Expect.ANYTHING));
        asking.answer(call("begin"));
        asking.answer(call("step", "step", "call"));
        Map<String, Object> passed = Map.of("go", "resume", "at", "After reply", "run", 2, "decisions",
                Map.of("reply", "event"));
        assertThat(asking.answer(call("step", "step", "tell"))).isEqualTo(passed);
        assertThat(asking.answer(call("step", "step", "tell"))).isEqualTo(passed);
    }

    @Test
    void answersNameTheirFieldsInOneOrder() {
        assertThat(steps.answer(call("begin")).keySet()).containsExactly("at", "run", "decisions");
        assertThat(steps.answer(call("step", "step", "call")).keySet()).containsExactly("go", "at", "run",
                "decisions");
    }

    @Test
    void otherClaimIsToldToStop() {
        steps.answer(call("begin"));
        assertThat(steps.answer(call("begin", "claim", "another"))).containsEntry("at", "stop");
        assertThat(steps.answer(call("step", "claim", "another", "step", "call"))).containsEntry("go", "stop");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            finish | because | COMPLETED | because
            fail | {"errorMessage":"No step","errorType":"dev.safar.flow.Broken","stackTrace":["a"]} | FAILED | word=No step
            fail | {"errorMessage":"sara@example.org","errorType":"java.lang.Error"} | FAILED | word=java.lang.Error
            fail | sara@example.org | FAILED | it did not say why
            """)
    void runIsEndedWithItsReason(String end, String reason, String kind, String word) {
        steps.answer(call("begin"));
        assertThat(steps.answer(call(end, "reason", reason))).containsEntry("at", "stop");
        assertThat(store.all(Item.Enrollment.class).map(item -> item.enrollment().state().toString())).singleElement()
                .asString().contains(kind, word).doesNotContain("sara");
    }

    @Test
    void runMayBeANumberOfAnyJavaKind() {
        assertThat(steps.answer(call("begin", "run", 1.0))).containsEntry("at", "call");
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "journey", "enrollment", "run", "claim", "do"})
    void payloadWithoutAFieldIsRefusedByItsName(String field) {
        Map<String, @Nullable Object> payload = call("begin");
        payload.remove(field);
        assertThatIllegalArgumentException().isThrownBy(() -> steps.answer(payload))
                .withMessageContaining("`" + field + "`").withMessageContaining("null");
    }

    @ParameterizedTest
    @CsvSource({"do, dance", "run, 1.5", "run, one", "member, ' '"})
    void fieldOfAnotherFormIsRefusedByItsName(String field, String value) {
        Object given = value.equals("1.5") ? (Object) 1.5 : value;
        assertThatIllegalArgumentException().isThrownBy(() -> steps.answer(call("begin", field, given)))
                .withMessageContaining("`" + field + "`").withMessageContaining(value);
    }

    private static Map<String, @Nullable Object> call(String what, Object... more) {
        Map<String, @Nullable Object> payload = new HashMap<>(Map.of("do", what, "journey", "win-back", "member",
                "m-sara", "enrollment", "shop/order/1", "run", 1, "claim", "mine"));
        for (int i = 0; i < more.length; i += 2) {
            payload.put((String) more[i], more[i + 1]);
        }
        return payload;
    }

    /// A person asks for this, of what nobody knows.
    @Test
    void whatIsUnclearIsDoneOnceMoreWhereAPersonAsks() {
        Effect unclear = new Effect(Effect.Status.UNCERTAIN, NOW, 1, "x",
                Map.of(Effect.REASON, "no answer was written"));
        Enrollment entered = entered();
        store.write(new Write.Put(new Item.Enrollment(new Enrollment(ID, "v1", entered.entry(), entered.state(),
                Map.of("call", unclear), Map.of(), List.of(), entered.decided())), Expect.ANYTHING));
        Map<String, Object> payload = Map.of("do", "again", "member", "m-sara", "journey", "win-back", "enrollment",
                "shop/order/1", "run", 1, "claim", "asked-1", "step", "call", "by", "Sara");
        assertThat(steps.answer(payload)).containsEntry("became", "SENT");
        assertThat(steps.answer(payload)).containsEntry("became", "NOT_UNCLEAR");
        assertThat(lines).extracting(line -> ((Line.Retried) line).became()).containsExactly(Became.SENT,
                Became.NOT_UNCLEAR);
    }
}
