import com.sun.management.OperatingSystemMXBean;
import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.event.Revision;
import dev.safar.language.Checkup;
import dev.safar.local.simulate.Assumptions;
import dev.safar.local.simulate.History;
import dev.safar.local.simulate.Setting;
import dev.safar.local.simulate.Simulation;
import dev.safar.local.simulate.Tally;
import dev.safar.local.stack.Compiled;
import dev.safar.message.Language;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// The spike journey for many members: simulated with all rules, and beside it by a plain loop over events without rules or persistence, in one warmed
/// process. See `infra/bench/simulate`.
public final class Simulate {
    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(30));
    private static final long DAY = Duration.ofDays(1).toMinutes();
    private static final String JOURNEY = """
            {
              "journey": "spike", "title": { "en": "The spike journey" },
              "trigger": { "event": "custom.joined" },
              "steps": [
                { "id": "welcome", "message": { "template": "hello", "firstOf": ["email"] } },
                { "id": "bought", "waitFor": { "event": "purchase.completed", "atMost": "3 days" },
                  "onEvent": [ { "id": "thanks", "message": { "template": "hello", "firstOf": ["email"] } } ],
                  "onTimeout": [ { "id": "nudge", "message": { "template": "hello", "firstOf": ["email"] } } ] },
                { "id": "week", "wait": "7 days" },
                { "id": "more", "message": { "template": "hello", "firstOf": ["email"] } }
              ]
            }
            """;

    private Simulate() {
    }

    /// @param args members, rounds, threads
    public static void main(String[] args) {
        int members = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        int threads = Integer.parseInt(args[2]);
        Checkup checkup = Checkup.ofSome(Map.of("spike.journey.json", JOURNEY), Map.of("messages/en/hello.txt",
                "subject: Hello\nsms: Hello {{greeting}}\nfallback greeting: there\n---\nHello {{greeting}}\n"));
        if (!checkup.isWhole()) {
            throw new IllegalStateException(checkup.findings().toString());
        }
        Simulation simulation = new Simulation(List.copyOf(checkup.journeys().journeys().values()),
                Compiled.of(checkup.journeys().machines()), checkup.texts().book(),
                new Setting(Setting.shop(ZoneOffset.UTC, Currency.EUR, Language.ENGLISH), Assumptions.NONE, 1));
        Buyers buyers = new Buyers(members);
        for (int round = 1; round <= rounds; round++) {
            long before = System.nanoTime();
            long cpu = PROCESS.getProcessCpuTime();
            Tally tally = simulation.run(buyers, threads, _ -> {
            });
            double simulated = members / ((System.nanoTime() - before) / 1e9);
            long each = (PROCESS.getProcessCpuTime() - cpu) / members / 1_000;
            before = System.nanoTime();
            long letters = new Plain(members).run();
            double plain = members / ((System.nanoTime() - before) / 1e9);
            if (tally.sendings().all() != letters || letters != 3L * members) {
                throw new IllegalStateException(
                        "The simulation sent " + tally.sendings().all() + " letters, the plain loop " + letters);
            }
            System.out.printf("%6d %12.0f %10d us %12.0f %8.3f %9d MB%n", round, simulated, each, plain,
                    simulated / plain,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
    }

    /// Minutes after her entry at which every third member buys, spread over sixty hours.
    private static long purchase(int member) {
        return 1 + (member * 7_919L) % (60 * 60 - 1);
    }

    /// The members as a history: they enter in the first nine hours, by day, so that night postpones what falls into it for some of them only.
    private record Buyers(int members) implements History {
        @Override
        public int cohorts() {
            return (members + COHORT - 1) / COHORT;
        }

        @Override
        public List<MemberEvent> cohort(int number) {
            List<MemberEvent> events = new ArrayList<>();
            for (int member = number * COHORT; member < Math.min(members, (number + 1) * COHORT); member++) {
                Instant entered = START.plus(Duration.ofMinutes(member % 540));
                Identities who = Identities.of(new Identity(Identity.Kind.CUSTOMER_ID, "m" + member));
                events.add(new MemberEvent.CustomEvent(
                        new Provenance(new FactKey("bench", "joined", "j" + member), entered, who, new Revision(0, "j")),
                        "custom.joined", Map.of()));
                if (member % 3 == 0) {
                    events.add(new MemberEvent.PurchaseCompleted(
                            new Provenance(new FactKey("bench", "order", "o" + member),
                                    entered.plus(Duration.ofMinutes(purchase(member))), who, new Revision(0, "o")),
                            "o" + member, Money.of(4_900, Currency.EUR), List.of()));
                }
            }
            events.sort(Comparator.comparing(event -> event.provenance().stamp()));
            return events;
        }

        @Override
        public Instant start() {
            return START;
        }

        @Override
        public Instant end() {
            return END;
        }

        @Override
        public long basket() {
            return 4_900;
        }
    }

    /// The same journey as a plain loop over a queue of events: no rules, no store, no texts, one thread.
    private static final class Plain {
        private record Event(long at, int member, char what) implements Comparable<Event> {
            @Override
            public int compareTo(Event other) {
                return at != other.at ? Long.compare(at, other.at) : Integer.compare(member, other.member);
            }
        }

        private final PriorityQueue<Event> queue = new PriorityQueue<>();
        private final Map<Integer, Character> at = new HashMap<>();
        private final List<String> sent = new ArrayList<>();

        Plain(int members) {
            for (int member = 0; member < members; member++) {
                queue.add(new Event(member % 540, member, 'e'));
                if (member % 3 == 0) {
                    queue.add(new Event(member % 540 + purchase(member), member, 'p'));
                }
            }
        }

        long run() {
            for (Event event = queue.poll(); event != null; event = queue.poll()) {
                switch (event.what()) {
                    case 'e' -> send(event, "welcome", 'w', 't', 3 * DAY);
                    case 'p' -> {
                        if (at.getOrDefault(event.member(), ' ') == 'w') {
                            send(event, "thanks", 's', 'm', 7 * DAY);
                        }
                    }
                    case 't' -> {
                        if (at.getOrDefault(event.member(), ' ') == 'w') {
                            send(event, "nudge", 's', 'm', 7 * DAY);
                        }
                    }
                    case 'm' -> {
                        at.put(event.member(), 'd');
                        sent.add(event.member() + "#more");
                    }
                    default -> throw new IllegalStateException();
                }
            }
            return sent.size();
        }

        private void send(Event event, String step, char where, char next, long after) {
            sent.add(event.member() + "#" + step);
            at.put(event.member(), where);
            queue.add(new Event(event.at() + after, event.member(), next));
        }
    }
}
