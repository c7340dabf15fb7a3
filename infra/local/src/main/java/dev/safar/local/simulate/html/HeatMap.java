package dev.safar.local.simulate.html;

import dev.safar.local.simulate.Sendings;
import dev.safar.local.story.Words;
import dev.safar.message.Digits;
import dev.safar.message.Language;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.IntStream;

/// Messages by weekday and hour: the darker a field, the more. The week begins as the language's does.
///
/// @param sendings when letters left
/// @param words the language
record HeatMap(Sendings sendings, Words words) {
    private static final int HOURS = 24;
    private static final int DAYS = 7;
    private static final int EVERY = 6;
    private static final int HUNDRED = 100;

    Markup draw() {
        long most = Math.max(1, IntStream.range(0, DAYS * HOURS)
                .mapToLong(field -> sendings.at(DayOfWeek.of(field / HOURS + 1), field % HOURS)).max().orElse(1));
        Markup map = new Markup().open("div", "class", "heat", "role", "img", "aria-label",
                words.say("sim.chart.heat"));
        DayOfWeek first = words.language().equals(Language.PERSIAN) ? DayOfWeek.SATURDAY : DayOfWeek.MONDAY;
        IntStream.range(0, DAYS).mapToObj(first::plus).forEach(day -> row(day, most, map));
        map.line("span", "", "class", "hour");
        IntStream.range(0, HOURS).forEach(hour -> map.line("span", hour % EVERY == 0 ? figure(hour) : "", "class",
                "hour"));
        map.close("div");
        return map.open("p", "class", "scale").line("span", words.say("sim.chart.least")).open("i").close("i")
                .line("span", words.say("sim.chart.most", most)).close("p");
    }

    private void row(DayOfWeek day, long most, Markup map) {
        String name = day.getDisplayName(TextStyle.SHORT, Locale.forLanguageTag(words.language().tag()));
        map.line("b", name);
        IntStream.range(0, HOURS).forEach(hour -> {
            long some = sendings.at(day, hour);
            // The root makes the thin hours seen beside the thick ones.
            long shade = Math.round(HUNDRED * Math.sqrt((double) some / most));
            map.open("span", "style", "--v:" + shade + "%", "title",
                    name + " " + figure(hour) + ": " + words.number(some)).close("span");
        });
    }

    private String figure(int hour) {
        return Digits.in(words.language(), String.format(Locale.ROOT, "%02d", hour));
    }
}
