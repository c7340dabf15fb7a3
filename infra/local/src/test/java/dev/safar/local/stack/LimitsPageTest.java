package dev.safar.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.safar.local.doctor.Demand;
import dev.safar.local.doctor.Drain;
import dev.safar.local.stack.LimitsPage.Quota;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds `docs/limits.md` equal to what is counted and computed. After a change, write it anew and look at the difference:
///
/// `mvn -q test -pl infra/local -am -Dtest=LimitsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dsafar.write=true`
class LimitsPageTest {
    private static final Path PAGE = Path.of(System.getProperty("safar.root", "."), "docs", "limits.md");
    private static final long RUSH = 100_000;
    private static final long TEN_MILLION = 10_000_000;

    private final LimitsPage limits = new LimitsPage(new CostedJourney().whole());

    @Test
    void aRushOfAHundredThousandLeavesTheIndexWithinFiveMinutesAtThirtyTwoShards() {
        assertThat(limits.dueAtOnce(TEN_MILLION)).isEqualTo(RUSH);
        assertThat(LimitsPage.DRAIN.of(RUSH, LimitsPage.MANY_SHARDS)).isLessThanOrEqualTo(Duration.ofMinutes(5));
        // A tick that has a lane for every shard leaves none to the next one.
        assertThat(LimitsPage.DRAIN.rate(2, 16)).isEqualTo(LimitsPage.DRAIN.rate(1, 16));
        assertThat(LimitsPage.DRAIN.of(RUSH, 4)).isGreaterThan(Duration.ofMinutes(5));
        assertThat(limits.used(Quota.STARTS, TEN_MILLION, LimitsPage.MANY_SHARDS)).isLessThan(1);
        assertThat(limits.used(Quota.TABLE, TEN_MILLION, LimitsPage.MANY_SHARDS)).isLessThan(1);
        assertThat(limits.used(Quota.CONCURRENCY, TEN_MILLION, LimitsPage.MANY_SHARDS)).isLessThan(1);
    }

    @Test
    void moreMembersUseMoreOfEveryQuota() {
        for (Quota quota : Quota.values()) {
            assertThat(limits.used(quota, TEN_MILLION, 4)).as(quota.name())
                    .isGreaterThan(limits.used(quota, TEN_MILLION / 100, 4));
        }
    }

    /// What `safar doctor --members` computes without running a journey.
    @Test
    void theDoctorComputesTheSame() {
        assertThat(Demand.DRAIN.latency()).isEqualTo(CostPage.READ + CostPage.WRITE + CostPage.START);
        for (long members : new long[]{1, 10_000, 1_000_000, TEN_MILLION}) {
            Demand demand = new Demand(members, 4);
            Map.of(Quota.WEBHOOKS, demand.factsASecond(), Quota.AT_ONCE, demand.factsAtOnce(), Quota.STARTS,
                    demand.startsASecond(), Quota.WRITES, demand.writesASecond(), Quota.CONCURRENCY,
                    demand.functionsAtOnce(), Quota.LETTERS_A_DAY,
                    demand.lettersADay(), Quota.LETTERS_A_SECOND, demand.lettersASecond(), Quota.DUE_MINUTES,
                    demand.rush().toMillis() / 60_000.0)
                    .forEach((quota, asked) -> assertThat(asked).as(members + " " + quota)
                            .isCloseTo(limits.used(quota, members, 4) * quota.bound, within(1e-6)));
        }
    }

    @Test
    void thePageSaysWhatIsComputed() throws IOException {
        if (Boolean.getBoolean("safar.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private String page() {
        Drain drain = LimitsPage.DRAIN;
        return """
                # How many members

                What bites first as a shop grows, and what to raise or to split. Computed from pieces that are counted by running a journey ([cost.md](cost.md)), and from quotas; **nothing of it has been seen on AWS.**

                *`LimitsPageTest` writes this page and holds it equal to what is computed.*

                A member makes %d facts a month and goes %.1f times through a journey; in the worst hour %d times as many facts come as on average; on the worst morning %d in a hundred are due at one instant, at nine. Put your own numbers beside it: everything grows in proportion.

                | members | facts a second, at worst | due at nine | `Shards` | the last has left after | bites first | and also |
                |---:|---:|---:|---:|---:|---|---|
                %s

                | quota, of an account that asked for nothing | | what to do |
                |---|---:|---|
                %s

                A new account has **10 functions at once** instead of 1,000: ask before the first member ([`safar doctor`](aws.md#looking-at-a-stage) says so, and with `--members N` whether what the account has is enough for so many, by this arithmetic). Standard executions (`SegmentType=STANDARD`) may be started 300 times a second in us-east-1, us-west-2 and eu-west-1, and 150 times elsewhere: a rush then takes %s times as long as here.
                The table has no bound: a member is some %,d bytes after one journey, so ten million are %.0f GB. A partition takes 1,000 write units a second: a member is one, and is never that busy; a part of the index is one, and with %d of them a rush writes %.0f units a second to each.

                ## A hundred thousand due at nine

                One tick of the sweep a minute works on %d shards at once; each entry takes %d ms there (%d to read, %d to wake, %d to start), and %.0f ms of the processor, of which the sweep has one (`MemorySize` 1769). A tick may run for two minutes, so from the second minute on two run, and no two on one shard. At %d shards:

                | | a second | of a quota of |
                |---|---:|---:|
                | entries that leave the index, first minute | %.0f | |
                | from the second minute on | %.0f | |
                | executions started | %.0f | 6,000 |
                | write units: the wakes, and the executions that follow | %,.0f | 4,000 of a new table, 40,000 of any |
                | functions at once | %.0f | 1,000 |

                The last one leaves after **%d:%02d** minutes, half a minute for the first tick to come included; at 4 shards after %d:%02d. Nobody is lost who is late: a wait is an instant in the table, and the index is read earliest first. There is no jitter: a wait until nine is nine for everybody, the hash of a member spreads her over the shards, and SES's own rate is what letters wait for.
                What finds the table busy is set aside for a little longer each time.

                The sweep pays for what is due and not for who waits: `FlatSweepTest` counts the same reads and writes for the same number due among ten thousand members as among a hundred thousand (a million with `-Dsafar.members=1000000`).

                ## Beyond

                Ten million members need `Shards=32` from the first day (changing it later strands what is due), `WebhooksPerSecond` and `MostAtOnce` raised, the table warmed, and SES asked. A hundred million are ten such shops: let waits end at different hours, or deploy a stage for each part of the members, in accounts of their own, since most quotas are an account's.
                """
                .formatted(Demand.FACTS_A_MONTH, Demand.JOURNEYS_A_MONTH, Demand.PEAK,
                        Demand.DUE_IN_A_HUNDRED,
                        Stream.of(10_000L, 1_000_000L, TEN_MILLION, TEN_MILLION * 10).map(limits::row)
                                .collect(Collectors.joining("\n")),
                        LimitsPage.quotas(), times(drain.rate(2, LimitsPage.MANY_SHARDS) / 300) + " to "
                                + times(drain.rate(2, LimitsPage.MANY_SHARDS) / 150),
                        limits.bytesAMember(), limits.bytesAMember() * 10_000_000 / 1e9, LimitsPage.MANY_SHARDS,
                        drain.rate(2, LimitsPage.MANY_SHARDS) * 2 / LimitsPage.MANY_SHARDS, drain.lanes(),
                        drain.latency(), CostPage.READ, CostPage.WRITE, CostPage.START, drain.processor(),
                        LimitsPage.MANY_SHARDS, drain.rate(1, LimitsPage.MANY_SHARDS),
                        drain.rate(2, LimitsPage.MANY_SHARDS), drain.rate(2, LimitsPage.MANY_SHARDS),
                        drain.rate(2, LimitsPage.MANY_SHARDS) * limits.writesADueEntry(),
                        limits.used(Quota.CONCURRENCY, TEN_MILLION, LimitsPage.MANY_SHARDS) * Quota.CONCURRENCY.bound,
                        minutes(LimitsPage.MANY_SHARDS).toMinutes(), minutes(LimitsPage.MANY_SHARDS).toSecondsPart(),
                        minutes(4).toMinutes(), minutes(4).toSecondsPart());
    }

    private static Duration minutes(int shards) {
        return LimitsPage.DRAIN.of(RUSH, shards);
    }

    private static String times(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
