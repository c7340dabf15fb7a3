package dev.safar.local.cli;

import dev.safar.language.duration.Durations;
import dev.safar.local.replay.FactCount;
import dev.safar.local.replay.JourneyCount;
import dev.safar.local.replay.Replay;
import dev.safar.local.replay.ReplayReport;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/// A replay's report in words.
final class ReplayText {
    private ReplayText() {
    }

    static void print(ReplayReport report, PrintWriter out) {
        FactCount facts = report.facts();
        String silence = Durations.words(report.inactiveAfter());
        out.println("Assumed, because a file of orders does not say:");
        Replay.ASSUMPTIONS.forEach(assumption -> out.println("  - " + assumption));
        out.println();
        line(out, facts.members(), "members, " + number(facts.membersWithPurchase()) + " of them bought");
        line(out, facts.purchases(), "purchases worth " + money(facts.purchaseTotal(), report));
        line(out, facts.refunds(), "refunds worth " + money(facts.refundTotal(), report));
        line(out, facts.secondPurchases(), "members bought again within 3 days of their first purchase");
        line(out, facts.lapses().count(), "times a member fell silent for " + silence);
        line(out, facts.lapses().wonBack(),
                "of these ended with a purchase, " + number(facts.lapses().open()) + " were still open at the end");
        report.journeys().forEach((name, count) -> journey(name, count, out));
        out.println();
        line(out, report.messages().sent(),
                "messages sent, " + number(report.messages().postponed()) + " of them postponed to the morning");
        report.messages().withheld().forEach((reason, count) -> line(out, count, "messages withheld: " + reason));
        if (report.duplicates() > 0) {
            line(out, report.duplicates(), "deliveries of what was known already, which changed nothing");
        }
        if (report.otherBodies() > 0) {
            line(out, report.otherBodies(),
                    "deliveries of a known event_id with other contents; of all its contents one counts, whatever the order");
        }
        out.println();
        out.println("memberHash  " + report.memberHash());
        out.println("effectsHash " + report.effectsHash());
    }

    private static void journey(String name, JourneyCount count, PrintWriter out) {
        out.println();
        out.println("Journey " + name + ":");
        line(out, count.entered(), "entered, " + number(count.holdout()) + " more were held out");
        line(out, count.goalReached(), "reached the goal");
        line(out, count.exited(), "left by an exit");
        line(out, count.ended(), "came to the end without the goal");
        line(out, count.waiting(), "are still under way");
        line(out, count.failed(), "failed");
    }

    private static void line(PrintWriter out, long count, String what) {
        out.println(String.format(Locale.ROOT, "%,10d %s", count, what));
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String money(BigInteger minorUnits, ReplayReport report) {
        BigDecimal major = new BigDecimal(minorUnits, report.currency().digits());
        return String.format(Locale.ROOT, "%,." + report.currency().digits() + "f %s", major, report.currency());
    }
}
