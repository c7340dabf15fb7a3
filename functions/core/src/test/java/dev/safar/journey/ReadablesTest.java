package dev.safar.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import dev.safar.event.OrderLine;
import dev.safar.event.Personal;
import dev.safar.event.Provenance;
import dev.safar.event.Reception;
import dev.safar.event.Stamp;
import dev.safar.member.Answer;
import dev.safar.member.Facts;
import dev.safar.member.Member;
import dev.safar.member.Purchases;
import dev.safar.member.Surveys;
import dev.safar.member.Traits;
import dev.safar.message.Contact;
import dev.safar.money.Currency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The names that are said to be readable are those that there are, with the values that are said to stand there.
class ReadablesTest {
    private static final Provenance FROM = Facts.event("1", 1, 1);

    static Stream<MemberEvent> events() {
        Personal<String> friend = Personal.of("mina");
        OrderLine line = new OrderLine("mug", Optional.of("kitchen"), 1, Facts.pounds(500));
        List<MemberEvent> events = new ArrayList<>(List.of(
                new MemberEvent.PurchaseCompleted(FROM, "o-1", Facts.pounds(500), List.of(line)),
                new MemberEvent.PurchaseRefunded(FROM, "r-1", Optional.of("o-1"), Facts.pounds(500)),
                new MemberEvent.MemberRegistered(FROM, Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty()),
                new MemberEvent.SurveyAnswered(FROM, Optional.of("j"), Optional.of("ask"), OptionalInt.of(9),
                        Optional.of("other"), Optional.empty()),
                new MemberEvent.ComplaintOpened(FROM, "c-1", Optional.of("late")),
                new MemberEvent.ComplaintResolved(FROM, "c-1", Optional.of(true)),
                new MemberEvent.MemberReferred(FROM, "abc"), new MemberEvent.ReferralJoined(FROM, friend),
                new MemberEvent.ReferralPurchased(FROM, friend, true),
                new MemberEvent.ConsentGiven(FROM, Optional.of("email"), "marketing"),
                new MemberEvent.ConsentWithdrawn(FROM, Optional.of("email"), "marketing")));
        Arrays.stream(Reception.values()).forEach(
                reception -> events
                        .add(new MemberEvent.MessageReceived(FROM, reception, "m-1", "sms", Optional.of("l"))));
        return events.stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventHoldsExactlyWhatIsSaid(MemberEvent event) {
        assertThat(seen(EventView.of(event))).isEqualTo(said(Readables.event(event.type())));
    }

    @Test
    void everyTypeIsAmongTheExamples() {
        assertThat(events().map(MemberEvent::type)).containsExactlyInAnyOrderElementsOf(Readables.types());
    }

    @Test
    void ofAnEventOfTheShopsOwnAnythingCanBeRead() {
        assertThat(Readables.event("custom.moved")).isEqualTo(new Legible.Anything());
    }

    @Test
    void aMemberHoldsExactlyWhatIsSaid() {
        Member newcomer = Member.newcomer(Given.SARA);
        Stamp stamp = new Stamp(Given.day(1), "a");
        Answer answer = new Answer(stamp, OptionalInt.of(9), Optional.of("forgotten"));
        Purchases purchases = new Purchases(1, 1, newcomer.purchases().totals(), Optional.of(stamp),
                Optional.of(stamp), Optional.of(stamp));
        Member full = new Member(newcomer.id(), newcomer.seen(), purchases, newcomer.refunds(), newcomer.complaints(),
                new Surveys(1, Optional.of(answer), Optional.of(answer), Optional.of(answer)), newcomer.receptions(),
                newcomer.referrals());
        assertThat(seen(MemberView.of(full, born(), written(), Currency.GBP))).isEqualTo(said(Readables.member()));
    }

    private static Contact born() {
        return Contact.UNKNOWN.learn(new MemberEvent.MemberRegistered(FROM, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Personal.of("1990-03-21"))));
    }

    private static Traits written() {
        return new Traits(new TreeSet<>(Set.of("vip")), new TreeMap<>(Map.of("size", "L")),
                new TreeSet<>(Set.of("first-cup")));
    }

    private static SortedMap<String, String> said(Legible readable) {
        SortedMap<String, String> paths = new TreeMap<>();
        said("", readable, paths);
        return paths;
    }

    private static void said(String path, Legible readable, Map<String, String> paths) {
        switch (readable) {
            case Legible.Value value -> paths.put(path, value.kind().name());
            case Legible.Fields fields ->
                fields.fields().forEach((name, field) -> said(path + "." + name, field, paths));
            case Legible.Many many -> said(path + "[]", many.item(), paths);
            case Legible.Anything _ -> paths.put(path, "?");
        }
    }

    private static SortedMap<String, String> seen(Map<String, ? extends @Nullable Object> view) {
        SortedMap<String, String> paths = new TreeMap<>();
        seen("", view, paths);
        return paths;
    }

    private static void seen(String path, @Nullable Object value, Map<String, String> paths) {
        switch (value) {
            case Map<?, ?> _ when path.equals(".attributes") -> paths.put(path, "?");
            case Map<?, ?> fields -> fields.forEach((name, field) -> seen(path + "." + name, field, paths));
            case List<?> items -> items.forEach(item -> seen(path + "[]", item, paths));
            case Number _ -> paths.put(path, "NUMBER");
            case Boolean _ -> paths.put(path, "BOOLEAN");
            case String text when isInstant(text) -> paths.put(path, "INSTANT");
            case String text when text.matches("(\\d{4}|-)-\\d\\d-\\d\\d") -> paths.put(path, "DATE");
            case String _ when path.matches("\\.(tags|badges)\\[]") -> paths.put(path, "SLUG");
            case String _ -> paths.put(path, "TEXT");
            case null, default -> throw new AssertionError("No condition reads " + path);
        }
    }

    private static boolean isInstant(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\dT.*Z") && !Instant.parse(text).equals(Instant.EPOCH);
    }
}
