package dev.safar.local.simulate;

import dev.safar.insight.Interval;
import dev.safar.local.replay.StepCount;
import dev.safar.message.Channel;
import dev.safar.message.ContactPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A report for machines, in the shape of docs/simulate.md.
///
/// @param report the report
public record ReportJson(Report report) {
    private static final int HOURS = 24;
    private static final int DIGITS = 6;

    /// {@return the report: plain JSON values}
    public Map<String, Object> json() {
        Tally tally = report.tally();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", report.start().toString());
        json.put("to", report.end().toString());
        json.put("zone", report.setting().zone().getId());
        json.put("currency", report.currency().name());
        json.put("synthetic", report.source() == Report.Source.SYNTHETIC);
        json.put("shop", shop(report.setting().shop().policy()));
        json.put("seed", report.setting().seed());
        json.put("members", tally.members());
        json.put("buyers", tally.buyers());
        json.put("purchases", tally.purchases());
        Map<String, Object> journeys = new LinkedHashMap<>();
        tally.journeys().forEach(journey -> journeys.put(journey.journey().name(), journey(journey)));
        json.put("journeys", journeys);
        json.put("sent", sent(tally.sendings()));
        json.put("liability", liability());
        json.put("assumed", assumed(tally.reacted()));
        json.put("cost", cost());
        json.put("failedExecutions", tally.failures());
        return json;
    }

    private static Map<String, Object> shop(ContactPolicy policy) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("language", policy.language().tag());
        json.put("quietHours", policy.quietHours().from() + "-" + policy.quietHours().to());
        policy.cap().ifPresent(cap -> json.put("cap", Map.of("most", cap.most(), "within", cap.period().toString())));
        policy.sendWindow().ifPresent(window -> json.put("sendWindow", window.from() + "-" + window.to()));
        json.put("consentAssumed", policy.consentAssumed());
        json.put("addressAssumed", policy.addressAssumed());
        return json;
    }

    private Map<String, Object> journey(JourneyTally journey) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("draft", report.drafts().contains(journey.journey().name()));
        json.put("version", journey.journey().version());
        json.put("members", journey.members());
        json.putAll(journey.count().json());
        json.put("notBegun", journey.notBegun());
        json.put("sent", channels(journey.sendings().byChannel()));
        json.put("postponed", journey.messages().postponed());
        json.put("withheld", journey.messages().withheld());
        json.put("refused", journey.failedLetters());
        json.put("points", journey.points());
        json.put("coupons", journey.coupons());
        json.put("enteredByAssumption", journey.enteredByAssumption());
        json.put("goalsByAssumption", journey.goalsByAssumption());
        json.put("comparison", comparison(journey.comparison()));
        json.put("steps", journey.steps().steps().stream().map(StepCount::json).toList());
        return json;
    }

    private static Map<String, Object> comparison(Comparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("treated", comparison.treated().all());
        json.put("treatedReached", comparison.treated().some());
        json.put("treatedReachedByAssumption", comparison.assumed());
        json.put("heldOut", comparison.heldOut().all());
        json.put("heldOutReached", comparison.heldOut().some());
        if (comparison.isOne()) {
            Interval interval = comparison.interval();
            json.put("difference", decimal(comparison.difference()));
            json.put("low", decimal(interval.low()));
            json.put("high", decimal(interval.high()));
        }
        return json;
    }

    private static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    private static Map<String, Object> sent(Sendings sendings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("all", sendings.all());
        json.put("byChannel", channels(sendings.byChannel()));
        Map<String, Object> days = new LinkedHashMap<>();
        sendings.byDay().forEach((day, letters) -> days.put(day.toString(), channels(letters)));
        json.put("byDay", days);
        Map<String, Object> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day.name().toLowerCase(Locale.ROOT),
                    IntStream.range(0, HOURS).mapToObj(hour -> sendings.at(day, hour)).toList());
        }
        json.put("byWeekdayAndHour", week);
        sendings.peak().ifPresent(peak -> {
            Map<String, Object> hour = new LinkedHashMap<>();
            hour.put("hour", peak.getKey().toString());
            hour.put("sent", peak.getValue());
            json.put("peak", hour);
        });
        return json;
    }

    private static SortedMap<String, Long> channels(SortedMap<Channel, Long> letters) {
        SortedMap<String, Long> words = new TreeMap<>();
        letters.forEach((channel, some) -> words.put(channel.word(), some));
        return words;
    }

    private Map<String, Object> liability() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pointsEarned", report.tally().earned());
        json.put("pointsTakenBack", report.tally().takenBack());
        json.put("pointsOut", report.points());
        if (report.setting().assumptions().hundredPoints().isPresent()) {
            json.put("pointWorth", report.pointWorth());
        }
        if (!report.setting().assumptions().coupons().isEmpty()) {
            json.put("couponWorth", report.couponWorth());
        }
        return json;
    }

    private Map<String, Object> assumed(Reacted reacted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("opened", reacted.opened());
        json.put("clicked", reacted.clicked());
        json.put("bought", reacted.bought());
        json.put("spent", reacted.spent());
        List<String> rests = new ArrayList<>();
        if (report.rests()) {
            // Who opens, clicks or buys may begin, end and lead a journey: nothing that journeys did stays untouched, and nothing that follows from it.
            rests.addAll(List.of("journeys.*", "sent.*", "liability.*", "assumed.*", "cost.*", "failedExecutions"));
        }
        if (report.rests() && report.source() != Report.Source.ORDERS) {
            rests.add("buyers");
        }
        if (!report.rests() && !report.setting().assumptions().coupons().isEmpty()) {
            rests.add("liability.couponWorth");
        }
        if (!report.rests() && report.setting().assumptions().hundredPoints().isPresent()) {
            rests.add("liability.pointWorth");
        }
        json.put("restsOnAssumptions", rests);
        return json;
    }

    private Map<String, Object> cost() {
        Bill bill = report.bill();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dollars", Bill.dollars(bill.total()));
        json.put("pricesAsOf", Price.AS_OF);
        json.put("lines", bill.json());
        json.put("unitsCountedFor", decimal(report.tally().meteredShare()));
        json.put("transitions", bill.transitions());
        json.put("standardInsteadDollars", Bill.dollars(bill.standard()));
        return json;
    }
}
