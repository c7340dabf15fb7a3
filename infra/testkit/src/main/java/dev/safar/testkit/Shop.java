package dev.safar.testkit;

import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.local.rehearsal.Kept;
import dev.safar.local.rehearsal.Stage;
import dev.safar.member.MemberId;
import dev.safar.money.Currency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A shop in which journeys run, empty and at noon of its first day when a test begins. Time passes only where the test says so. Not for use by several threads;
/// several shops share nothing.
public final class Shop {
    private final Stage stage;
    private final Map<String, Member> members = new LinkedHashMap<>();

    Shop(Stage stage) {
        this.stage = stage;
    }

    /// Somebody comes in: she agrees to be written to, and is registered.
    ///
    /// @param name a word that tells her from others, as in `sara`; it is her customer number, and `sara@example.org` her address
    /// @return she; asked for again, the same
    public Member member(String name) {
        Member known = members.get(name);
        return known != null ? known : stranger(name).agrees("marketing").registers(Map.of());
    }

    /// Somebody of whom the shop knows nothing yet, not even that she may be written to.
    ///
    /// @param name a word that tells her from others
    /// @return she
    /// @throws IllegalArgumentException if the name is none, or somebody has it
    public Member stranger(String name) {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "Expected a name of lower-case letters, digits and hyphens, as in 'sara', but found '" + name
                            + "'");
        }
        Member member = new Member(this, name, members.size());
        if (members.putIfAbsent(name, member) != null) {
            throw new IllegalArgumentException("Somebody is called '" + name + "' already");
        }
        return member;
    }

    /// Lets time pass; what becomes due on the way happens at its own instant.
    ///
    /// @param span as in `days(3)` or `hours(5)`
    /// @return this shop
    /// @throws IllegalArgumentException if it is negative
    public Shop after(TemporalAmount span) {
        return until(now().plus(span));
    }

    /// Lets time pass until a date and hour of the shop's zone.
    ///
    /// @param moment when
    /// @return this shop
    /// @throws IllegalArgumentException if it is past
    public Shop until(LocalDateTime moment) {
        return until(moment.atZone(stage.scene().zone()));
    }

    /// Lets time pass until the clock of the shop's zone shows an hour next.
    ///
    /// @param hour as in `LocalTime.of(23, 30)`
    /// @return this shop
    public Shop until(LocalTime hour) {
        ZonedDateTime today = now().with(hour);
        return until(today.isAfter(now()) ? today : now().plusDays(1).with(hour));
    }

    private Shop until(ZonedDateTime moment) {
        if (moment.isBefore(now())) {
            throw new IllegalArgumentException(
                    "Time cannot go back: it is " + now() + ", and the test asks for " + moment);
        }
        stage.passTo(moment.toInstant());
        return this;
    }

    /// {@return what the shop's clock shows}
    public ZonedDateTime now() {
        return stage.now().atZone(stage.scene().zone());
    }

    Currency currency() {
        return stage.scene().currency();
    }

    /// {@return how many days after the first one an instant is}
    long day(Instant at) {
        LocalDate date = at.atZone(stage.scene().zone()).toLocalDate();
        return ChronoUnit.DAYS.between(stage.scene().start(), date);
    }

    LocalTime hour(Instant at) {
        return at.atZone(stage.scene().zone()).toLocalTime();
    }

    Map<String, JourneyDefinition> journeys() {
        return stage.journeys().stream().collect(Collectors.toMap(JourneyDefinition::name, journey -> journey,
                (first, _) -> first, LinkedHashMap::new));
    }

    MemberId happens(String what, Map<String, @Nullable Object> who, String type, Map<String, @Nullable Object> data) {
        return stage.happen(what, who, type, stage.now(), data);
    }

    String code(MemberId member) {
        return stage.code(member).orElse("none");
    }

    List<Enrollment> enrollments(MemberId member) {
        return stage.enrollments().stream().filter(run -> run.id().member().equals(member)).toList();
    }

    Kept kept(MemberId member) {
        return stage.kept(member);
    }

    Instant instant() {
        return stage.now();
    }

    List<String> failures() {
        return stage.failures();
    }
}
