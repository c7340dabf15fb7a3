package dev.safar.local.simulate;

import dev.safar.insight.Interval;
import dev.safar.local.story.Titles;
import dev.safar.local.story.Words;
import dev.safar.message.ContactPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a report says, sentence by sentence, for whoever prints it: on a terminal or as a page.
///
/// @param report the report
/// @param words the language
public record Sentences(Report report, Words words) {
    /// {@return what it is about}
    public String title() {
        Titles titles = new Titles(words, report.tally().journeys().stream().map(JourneyTally::journey).toList());
        String names = report.tally().journeys().stream().map(journey -> journey.journey().name())
                .filter(report.drafts()::contains).map(titles::of).collect(Collectors.joining(words.say("comma")));
        return words.say(report.source() == Report.Source.SYNTHETIC ? "sim.title.synthetic" : "sim.title.recorded",
                names,
                words.day(report.start(), report.setting().zone()),
                words.day(report.end(), report.setting().zone()));
    }

    /// {@return whose history it is}
    public String members() {
        Tally tally = report.tally();
        return words.say("sim.members", tally.members(), tally.buyers(), tally.purchases());
    }

    /// {@return by which settings of the shop it ran, and what is taken for granted}
    public List<String> settings() {
        ContactPolicy policy = report.setting().shop().policy();
        List<String> lines = new ArrayList<>();
        lines.add(words.say("sim.shop", policy.zone().getId(),
                policy.quietHours().from() + "–" + policy.quietHours().to(),
                policy.sendWindow().map(window -> window.from() + "–" + window.to())
                        .orElseGet(() -> words.say("sim.shop.any-hour")),
                policy.cap().map(cap -> words.say("sim.shop.cap", cap.most(), words.length(cap.period())))
                        .orElseGet(() -> words.say("sim.shop.no-cap"))));
        if (report.rests()) {
            lines.add(words.say("sim.shop.rests"));
        }
        return lines;
    }

    /// {@return how a journey went}
    ///
    /// @param journey which
    public List<String> journey(JourneyTally journey) {
        Figures figures = figures();
        List<String> lines = new ArrayList<>();
        lines.add(words.say("sim.entered", journey.members(), journey.count().entered(), journey.count().holdout()));
        lines.add(words.say("sim.ended", journey.count().goalReached(), journey.count().ended(),
                journey.count().exited(), journey.count().waiting(), journey.count().failed()));
        lines.add(journey.messages().sent() == 0
                ? words.say("sim.none-sent")
                : words.say("sim.sent", journey.messages().sent(),
                        figures.channels(journey.sendings().byChannel()), journey.messages().postponed()));
        if (!journey.messages().withheld().isEmpty()) {
            lines.add(words.say("sim.withheld", figures.reasons("reason", journey.messages().withheld())));
        }
        if (journey.failedLetters() > 0) {
            lines.add(words.say("sim.refused", journey.failedLetters()));
        }
        if (!journey.notBegun().isEmpty()) {
            lines.add(words.say("sim.not-begun", figures.reasons("sim.reason", journey.notBegun())));
        }
        String given = given(journey);
        if (!given.isEmpty()) {
            lines.add(words.say("sim.given", given));
        }
        if (report.rests()) {
            lines.add(words.say("sim.by-assumption", journey.enteredByAssumption(), journey.goalsByAssumption()));
        }
        return lines;
    }

    private String given(JourneyTally journey) {
        Stream<String> points = journey.points() == 0
                ? Stream.empty()
                : Stream.of(words.say("sim.points", journey.points()));
        Stream<String> coupons = journey.coupons().entrySet().stream()
                .map(coupon -> words.say("sim.coupon", coupon.getKey(), coupon.getValue()));
        return Stream.concat(points, coupons).collect(Collectors.joining(words.say("comma")));
    }

    /// {@return who reached a journey's goal, against those held out}
    ///
    /// @param journey which
    public List<String> goal(JourneyTally journey) {
        Comparison comparison = journey.comparison();
        if (journey.journey().goal().isEmpty()) {
            return List.of(words.say("sim.no-goal"));
        }
        if (comparison.treated().all() == 0) {
            return List.of(words.say("sim.too-soon"));
        }
        List<String> lines = new ArrayList<>();
        String within = words.length(journey.journey().goal().orElseThrow().within());
        lines.add(comparison.heldOut().all() == 0
                ? words.say("sim.goal.alone", within, figures().share(comparison.treated()))
                : words.say("sim.goal", within, figures().share(comparison.treated()),
                        figures().share(comparison.heldOut())));
        if (report.rests()) {
            lines.add(words.say("sim.compared-by-assumption", comparison.assumed()));
        }
        lines.addAll(difference(comparison));
        return lines;
    }

    private List<String> difference(Comparison comparison) {
        if (!comparison.isOne()) {
            return List.of(words.say("sim.no-holdout"));
        }
        Interval interval = comparison.interval();
        return List.of(
                words.say("sim.difference", figures().points(comparison.difference()), figures().points(interval.low()),
                        figures().points(interval.high())),
                words.say(interval.holds(0) ? "sim.difference.chance" : "sim.difference.real"));
    }

    /// {@return what members may come to claim}
    public List<String> liability() {
        Tally tally = report.tally();
        Assumptions assumptions = report.setting().assumptions();
        long coupons = tally.journeys().stream().flatMap(journey -> journey.coupons().values().stream())
                .mapToLong(Long::longValue).sum();
        List<String> lines = new ArrayList<>();
        lines.add(words.say("sim.liability.points", report.points(),
                tally.journeys().stream().mapToLong(JourneyTally::points).sum(), tally.earned(), tally.takenBack()));
        lines.add(words.say("sim.liability.coupons", coupons));
        boolean known = assumptions.hundredPoints().isPresent() || !assumptions.coupons().isEmpty();
        lines.add(known
                ? words.say("sim.liability.worth",
                        figures().money(report.pointWorth() + report.couponWorth(), report.currency()))
                : words.say("sim.liability.unknown"));
        return lines;
    }

    /// {@return what was done because of assumptions; nothing where there are none}
    public List<String> assumed() {
        Reacted reacted = report.tally().reacted();
        return !report.rests()
                ? List.of()
                : List.of(words.say("sim.assumed.letters", reacted.opened(), reacted.clicked()),
                        words.say("sim.assumed.bought", reacted.bought(),
                                figures().money(reacted.spent(), report.currency())));
    }

    /// {@return the busiest hour; nothing where no letter left}
    public List<String> peak() {
        return report.tally().sendings().peak()
                .map(peak -> words.say("sim.peak", figures().day(peak.getKey().toLocalDate()),
                        peak.getKey().getHour(), peak.getValue()))
                .stream().toList();
    }

    /// {@return what AWS would ask, line by line, the whole first}
    public List<String> cost() {
        Bill bill = report.bill();
        long members = Math.max(1, report.tally().members());
        List<String> lines = new ArrayList<>();
        lines.add(words.say("sim.cost.total", figures().dollars(bill.total()),
                figures().dollars(bill.total() * 1_000 / members)));
        bill.pieces().forEach((price, some) -> lines.add("  " + words.say("sim.cost.line", some,
                words.say("price." + Bill.word(price)), figures().million(price))));
        lines.add(words.say("sim.cost.units", figures().percent(report.tally().meteredShare())));
        lines.add(words.say("sim.cost.assumed"));
        lines.add(words.say("sim.cost.standard", figures().dollars(bill.standard()), bill.transitions()));
        lines.add(words.say("sim.cost.sms"));
        lines.add(words.say("sim.cost.as-of", Price.AS_OF));
        return lines;
    }

    /// {@return what no simulation knows}
    public List<String> cannotKnow() {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("sim.cannot.reaction"));
        lines.add(words.say(report.rests() ? "sim.cannot.assumed" : "sim.cannot.difference"));
        lines.add(switch (report.source()) {
            case SYNTHETIC -> words.say("sim.cannot.synthetic");
            case ORDERS -> words.say("sim.cannot.contact", report.setting().zone().getId());
            case ORDERS_AND_MEMBERS -> words.say("sim.cannot.members", report.setting().zone().getId());
        });
        lines.add(words.say("sim.cannot.now"));
        return lines;
    }

    private Figures figures() {
        return new Figures(words);
    }
}
