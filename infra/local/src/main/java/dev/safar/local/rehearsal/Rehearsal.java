package dev.safar.local.rehearsal;

import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Carrier;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Received;
import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.json.JsonText;
import dev.safar.local.stack.Stack;
import dev.safar.shelf.Shipped;
import dev.safar.member.MemberId;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Stored;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Plays scenarios. Each has a shop of its own, and what happens in it comes to the door twice, as a queue may deliver it, and counts once.
public final class Rehearsal {
    private static final Map<String, Object> SHE = Map.of("customerId", "17850", "email", "sara@example.org", "phone",
            "+989121234567");
    private static final Map<String, Object> FRIEND = Map.of("customerId", "4711");

    private final Shipped shipped;

    /// Prepares.
    ///
    /// @param shipped the journeys and texts, without faults
    public Rehearsal(Shipped shipped) {
        this.shipped = shipped;
    }

    /// Plays one scenario to its end.
    ///
    /// @param scenario what happens
    /// @return what came of it
    /// @throws Unplayable if it names a journey that is not there, or something in it cannot happen
    public Performance play(Scenario scenario) {
        return new Play(scenario).whole();
    }

    private List<JourneyDefinition> journeys(Scenario scenario) {
        return scenario.journeys().stream()
                .map(name -> Optional.ofNullable(shipped.journeys().journeys().get(name))
                        .orElseThrow(() -> new Unplayable(scenario.file() + ":" + scenario.line()
                                + ": There is no journey '" + name + "'; there are "
                                + shipped.journeys().journeys().keySet().stream().sorted()
                                        .collect(Collectors.joining(", ")))))
                .toList();
    }

    /// One scenario while it is played.
    private final class Play {
        private final Scenario scenario;
        private final List<JourneyDefinition> journeys;
        private final List<Outgoing> left = new ArrayList<>();
        private final Defaults defaults;
        private final Door door;
        private final Stack stack;
        private Optional<MemberId> first = Optional.empty();
        private int told;

        Play(Scenario scenario) {
            this.scenario = scenario;
            this.journeys = journeys(scenario);
            this.defaults = new Defaults(scenario.scene().currency());
            this.door = new Door(new Market(scenario.scene().currency(), Market.ANYWHERE));
            this.stack = new Stack(scenario.noon(0), scenario.scene().shop(), journeys,
                    shipped.journeys().machines(), shipped.texts(), outgoing -> {
                        left.add(outgoing);
                        return new Carrier.Receipt.Taken();
                    });
        }

        Performance whole() {
            introduce();
            // What is left out depends on the order of the file; when it happens, on the days.
            List<Happening> complete = scenario.happenings().stream().map(defaults::complete).toList();
            complete.stream().sorted(Comparator.comparing(this::at)).forEach(this::happen);
            stack.passTo(scenario.noon(scenario.until()));
            List<Enrollment> enrollments = stack.store().all(Item.Enrollment.class).map(Item.Enrollment::enrollment)
                    .toList();
            return new Performance(scenario, Telling.of(scenario, journeys, enrollments), journeys, enrollments,
                    left, rows(), stack.failures());
        }

        /// She came first, so what is hers stands under the member of the first fact.
        private List<Item> rows() {
            return stack.store()
                    .query(Key.member(first.orElseThrow()).partition(), "", Optional.empty(), Integer.MAX_VALUE)
                    .stream().map(Stored::item).toList();
        }

        /// Before anything happens she is known, and has agreed to be written to unless the file says otherwise.
        private void introduce() {
            Map<String, @Nullable Object> known = new LinkedHashMap<>(scenario.member());
            Object consent = known.remove("consent");
            known.remove("identities");
            String where = scenario.file() + ":" + scenario.line();
            hears(where, she(), "member.registered", scenario.noon(0), known);
            List<?> topics = consent instanceof List<?> said ? said : List.of("marketing");
            topics.forEach(topic -> {
                Map<String, @Nullable Object> data = new LinkedHashMap<>();
                data.put("topic", String.valueOf(topic));
                hears(where, she(), "consent.given", scenario.noon(0), data);
            });
        }

        private Map<String, @Nullable Object> she() {
            Map<String, @Nullable Object> who = new LinkedHashMap<>();
            Map<?, ?> said = scenario.member().get("identities") instanceof Map<?, ?> own ? own : SHE;
            said.forEach((kind, value) -> who.put(String.valueOf(kind), value));
            return who;
        }

        private Instant at(Happening happening) {
            return scenario.at(happening.day(), happening.time());
        }

        private void happen(Happening happening) {
            Map<String, @Nullable Object> data = new LinkedHashMap<>(happening.data());
            if (happening.type().equals("member.referred")) {
                data.putIfAbsent("code", code());
            }
            hears(scenario.file() + ":" + happening.at().line(),
                    happening.friend() ? new LinkedHashMap<>(FRIEND) : she(), happening.type(), at(happening), data);
        }

        /// Her own referral code, which her friend follows.
        private String code() {
            return stack.store().all(Item.CodeOf.class).findFirst().map(Item.CodeOf::code).orElse("none");
        }

        private void hears(String where, Map<String, @Nullable Object> who, String type, Instant at,
                Map<String, @Nullable Object> data) {
            Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
            envelope.put("id", "event-" + ++told);
            envelope.put("type", type);
            envelope.put("source", "shop");
            envelope.put("occurredAt", at.toString());
            envelope.put("identities", who);
            envelope.put("data", data);
            MemberEvent event = read(where, JsonText.compact(envelope), at);
            stack.passToJustBefore(at);
            deliver(where, event);
            deliver(where, event);
        }

        private MemberEvent read(String where, String envelope, Instant at) {
            return switch (door.read(envelope.getBytes(StandardCharsets.UTF_8), at)) {
                case Assessment.Accepted accepted -> accepted.event();
                case Assessment.Malformed malformed ->
                    throw new Unplayable(where + ": " + malformed.findings().getFirst().message());
                case Assessment.Unacceptable it -> throw new Unplayable(where + ": " + it.explanation());
            };
        }

        private void deliver(String where, MemberEvent event) {
            Received received = stack.deliver(event);
            if (received instanceof Received.Rejected rejected) {
                throw new Unplayable(where + ": This is refused: " + rejected.reason());
            }
            if (received instanceof Received.Accepted accepted) {
                first = first.or(() -> Optional.of(accepted.member()));
            }
        }
    }
}
