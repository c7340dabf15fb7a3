package dev.safar.local.stack;

import dev.safar.dynamo.RowSize;
import dev.safar.local.doctor.Demand;
import dev.safar.local.doctor.Drain;
import dev.safar.store.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What stands in `docs/limits.md`: what members of some number do, in pieces counted by running one journey, against quotas.
///
/// @param journey the journey that is counted
record LimitsPage(CostedJourney journey) {
    static final Drain DRAIN = Demand.DRAIN;
    private static final int SHIPPED_SHARDS = 4;
    static final int MANY_SHARDS = 32;

    /// A bound of AWS, or of the template: what it bounds, where it lies without anybody's asking, and what to raise or to split.
    enum Quota {
        WEBHOOKS("webhooks a second (`WebhooksPerSecond`)", 50,
                "raise the parameter; the account's own bound is 10,000"), AT_ONCE(
                        "facts taken in at once (`MostAtOnce`)", 5,
                        "raise the parameter to what is needed and a half more"), WRITES(
                                "write units a second of a new table", 4_000,
                                "`aws dynamodb update-table --warm-throughput` before the rush; a table that has seen as much keeps it"), TABLE(
                                        "write units a second of a table", 40_000,
                                        "Service Quotas, DynamoDB, table-level write throughput"), STARTS(
                                                "Express executions started a second", 6_000,
                                                "Service Quotas, Step Functions, StartExecution"), CONCURRENCY(
                                                        "functions at once in the account", 1_000,
                                                        "Service Quotas, Lambda, concurrent executions"), LETTERS_A_DAY(
                                                                "letters a day by SES", 50_000,
                                                                "SES grants more as it sees you send; ask before the rush"), LETTERS_A_SECOND(
                                                                        "letters a second by SES", 14,
                                                                        "the same; what SES throttles is postponed and goes out later (`provider-down`)"), DUE_MINUTES(
                                                                                "minutes until a rush has left the index",
                                                                                5,
                                                                                "more `Shards`, chosen before the first member; behind 32, more memory for the sweep, or waits until different hours");

        final String says;
        final double bound;
        final String remedy;

        Quota(String says, double bound, String remedy) {
            this.says = says;
            this.bound = bound;
            this.remedy = remedy;
        }
    }

    double factsASecond(long members) {
        return new Demand(members, SHIPPED_SHARDS).factsASecond();
    }

    long dueAtOnce(long members) {
        return new Demand(members, SHIPPED_SHARDS).dueAtOnce();
    }

    private double writesAFact() {
        return (double) journey.events.units().writes() / journey.events.calls();
    }

    /// The write that wakes her, and the execution that follows.
    double writesADueEntry() {
        return (double) journey.sweeps.units().writes() / journey.sweeps.calls()
                + (double) journey.steps.units().writes() / journey.started();
    }

    private double millisAnExecution() {
        return (double) CostPage.millis(journey.steps, CostedJourney.LETTERS) / journey.started();
    }

    /// {@return how much of a quota is used at the worst moment; more than 1 is too much}
    ///
    /// @param quota which
    /// @param members how many there are
    /// @param shards of the index
    double used(Quota quota, long members, int shards) {
        double facts = factsASecond(members);
        double wakes = dueAtOnce(members) == 0 ? 0 : DRAIN.rate(Drain.MOST_TICKS, shards);
        double eventsAtOnce = facts * CostPage.millis(journey.events, 0) / journey.events.calls() / 1000;
        double letters = members * Demand.JOURNEYS_A_MONTH * CostedJourney.LETTERS / 30;
        double needed = switch (quota) {
            case WEBHOOKS -> facts;
            case AT_ONCE -> eventsAtOnce;
            case WRITES, TABLE -> Math.max(facts * writesAFact(), rush(members, wakes) * writesADueEntry());
            case STARTS -> rush(members, wakes);
            case CONCURRENCY -> eventsAtOnce + rush(members, wakes) * millisAnExecution() / 1000
                    + Drain.MOST_TICKS + facts * (CostPage.QUEUE + CostPage.WORK) / 1000;
            case LETTERS_A_DAY -> letters;
            case LETTERS_A_SECOND -> rush(members, wakes) / 2;
            case DUE_MINUTES -> DRAIN.of(dueAtOnce(members), shards).toMillis() / 60_000.0;
        };
        return needed / quota.bound;
    }

    /// A few who are due are gone within a second or two, whatever could be done in one.
    private double rush(long members, double wakes) {
        return Math.min(wakes, dueAtOnce(members) / 60.0);
    }

    /// The fewest of the shards that people choose by which a rush has left in time; those that help most where none does.
    int shards(long members) {
        return List.of(SHIPPED_SHARDS, 8, 16, MANY_SHARDS).stream()
                .filter(shards -> used(Quota.DUE_MINUTES, members, shards) <= 1).findFirst().orElse(MANY_SHARDS);
    }

    String row(long members) {
        int shards = shards(members);
        List<Quota> bite = new ArrayList<>(List.of(Quota.values()));
        bite.sort(Comparator.comparingDouble((Quota quota) -> used(quota, members, shards)).reversed());
        List<Quota> over = bite.stream().filter(quota -> used(quota, members, shards) > 1).toList();
        Duration drained = DRAIN.of(dueAtOnce(members), shards);
        return String.format(Locale.ROOT, "| %,d | %.1f | %,d | %d | %d:%02d | %s | %s |", members,
                factsASecond(members),
                dueAtOnce(members), shards, drained.toMinutes(), drained.toSecondsPart(),
                first(bite.getFirst(), used(bite.getFirst(), members, shards)),
                over.size() < 2
                        ? "nothing"
                        : over.stream().skip(1).map(quota -> first(quota, used(quota, members, shards)))
                                .collect(Collectors.joining("; ")));
    }

    private static String first(Quota quota, double share) {
        return quota.says + ": " + (share >= 10
                ? String.format(Locale.ROOT, "%.0f times", share)
                : share > 1
                        ? String.format(Locale.ROOT, "%.1f times", share)
                        : String.format(Locale.ROOT, "%.0f %%", share * 100));
    }

    static String quotas() {
        return List.of(Quota.values()).stream().map(quota -> String.format(Locale.ROOT, "| %s | %,.0f | %s |",
                quota.says, quota.bound, quota.remedy)).collect(Collectors.joining("\n"));
    }

    long bytesAMember() {
        RowSize size = new RowSize();
        return journey.memory.all(Item.class).mapToLong(size::applyAsInt).sum();
    }
}
