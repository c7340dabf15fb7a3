package dev.safar.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.local.simulate.Price;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Holds `docs/cost.md` equal to what is counted and priced. After a change, write it anew and look at the difference:
///
/// `mvn -q test -pl infra/local -am -Dtest=CostPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dsafar.write=true`
class CostPageTest {
    private static final Path ROOT = Path.of(System.getProperty("safar.root", "."));
    private static final Path PAGE = ROOT.resolve("docs/cost.md");
    private static final long MILLION = 1_000_000;
    /// What the issue aims at, in dollars a million journeys; ingest, logs and delivery are lines of their own.
    private static final int AIM = 45;

    private final CostedJourney journey = new CostedJourney().whole();
    private final CostPage cost = new CostPage(journey, alarms());

    private static int alarms() {
        try {
            return (int) Files.readString(ROOT.resolve("template.yaml")).lines()
                    .filter(line -> line.strip().equals("Type: AWS::CloudWatch::Alarm")).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aMillionJourneysCostNoMoreThanTheAim() {
        assertThat(CostPage.sum(cost.own(), MILLION)).isLessThanOrEqualTo(BigDecimal.valueOf(AIM));
    }

    @Test
    void thePageSaysWhatIsCounted() throws IOException {
        if (Boolean.getBoolean("safar.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private BigDecimal standard(long transitions) {
        return CostPage.Entry.of("", (double) transitions, Price.STANDARD_TRANSITION).dollars(MILLION);
    }

    private String page() {
        List<CostPage.Entry> own = cost.own();
        int states = CostedJourney.STEPS + 1;
        return """
                # What it costs on AWS

                Dollars for a million times through a journey with four actions (two letters, points, a task), two timed waits, one wait for an answer and two branches: from the purchase that begins it, by the answer, to its end. Pieces are counted by running it over the compiled machine,
                units as DynamoDB would bill them ([the same in units](architecture.md#what-it-costs)). The [price list](sources.md#prices-of-aws) is that of us-east-1 as of %s, without free tiers, discounts and taxes; other regions differ by up to a quarter. **No bill of AWS has been seen yet.**

                *`CostPageTest` writes this page and holds it equal to what is counted; prices stand in [`Price`](../infra/local/src/main/java/dev/safar/local/simulate/Price.java).*

                ## A million journeys: $%s

                %s

                The aim was $%d. Each look of the sweep is priced as if nothing else were due in its minute, which is the most; the calls in which it looks, one a minute, are [of the month](#a-month-in-which-nothing-happens). Where something is due on %d shards at once, looks go on beside each other, and $%s of it is saved. What the facts of the journey cost in the table is in it; what brings them there, and the time that functions wait for SES, is not:

                ## Lines of their own

                What leads facts to it: two webhooks a journey. A shop sends more than begins journeys: each further fact costs a half of this, and its units ([what a fact costs](architecture.md#what-it-costs)).

                %s

                Logs:

                %s

                Delivery, with one receipt for each letter. Openings and clicks cost as much again, each:

                %s

                What is kept of a member, for a month:

                %s

                ## What a design with a state for each step costs: $%s

                One Standard execution that waits with her, a state for each of the %d steps she comes to and one for the end, and nothing for retries: %d transitions at $25.00 a million. Its letters must not be sent twice either, so it needs the table, the functions, ingest, logs and delivery all the same. What it saves is Express: $%s.

                Safar's own machines would come to $%s for %d transitions if their segments were Standard (`SegmentType=STANDARD`), instead of that.

                ## A month in which nothing happens

                %s

                Not in it: the polling of two queues, about a million requests ($0.50); and alarms on queries and metric mathematics cost more than one by the number of metrics they read. X-Ray, which is off, is billed by trace.

                ## What is declared and not counted

                Milliseconds of a warm function of 1024 MB on arm64: %d for a read of the table, %d for a write, %d for a transaction, %d to hand something to a queue, 20 to start an execution, %d to hand a letter to SES, %d of its own in each call. %d for each state of a machine; an Express execution is billed in steps of %d ms and 64 MB. Lambda writes %d bytes of its own for each call.
                A batch holds up to ten facts; here each fact is a call of its own, so it is the most. Cold starts are not in it.
                """
                .formatted(Price.AS_OF, CostPage.money(CostPage.sum(own, MILLION)),
                        CostPage.table("the journey", own, MILLION), AIM, CostPage.SHARDS,
                        CostPage.money(cost.beside(CostPage.SHARDS)),
                        CostPage.table("ingest", cost.ingest(), MILLION),
                        CostPage.table("logs", cost.logs(), MILLION),
                        CostPage.table("delivery", cost.delivery(), MILLION),
                        CostPage.table("kept, a million members", cost.kept(), MILLION),
                        CostPage.money(standard(states)), CostedJourney.STEPS, states,
                        CostPage.money(own.get(2).dollars(MILLION).add(own.get(3).dollars(MILLION))),
                        CostPage.money(standard(journey.transitions())), journey.transitions(),
                        CostPage.table("a month", cost.idle(), 1), CostPage.READ, CostPage.WRITE,
                        CostPage.TRANSACTION, CostPage.QUEUE, CostPage.LETTER, CostPage.WORK, CostPage.STATE, 100,
                        CostPage.OWN_LINES);
    }
}
