package dev.safar.local.simulate.html;

import dev.safar.local.simulate.Figures;
import dev.safar.local.simulate.Sendings;
import dev.safar.local.story.Words;
import dev.safar.message.Channel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.SortedMap;

/// Messages by day: a bar a day, its channels one on the other. Time runs as the language does.
///
/// @param sendings when letters left
/// @param words the language
record TimeSeries(Sendings sendings, Words words) {
    private static final int HEIGHT = 100;
    private static final double GAP = 0.12;

    Markup draw() {
        SortedMap<LocalDate, SortedMap<Channel, Long>> days = sendings.byDay();
        Markup chart = new Markup().open("figure", "class", "series");
        if (days.isEmpty()) {
            return chart.line("p", words.say("sim.none-sent")).close("figure");
        }
        long most = days.values().stream().mapToLong(TimeSeries::sum).max().orElse(1);
        chart.line("p", words.number(most), "class", "axis").add(bars(days, most)).add(dates(days)).add(legend());
        return chart.close("figure");
    }

    private Markup bars(SortedMap<LocalDate, SortedMap<Channel, Long>> days, long most) {
        LocalDate first = days.firstKey();
        long span = ChronoUnit.DAYS.between(first, days.lastKey()) + 1;
        Markup svg = new Markup().open("svg", "viewBox", "0 0 " + span + " " + HEIGHT, "preserveAspectRatio", "none",
                "role", "img", "aria-label", words.say("sim.chart.time"));
        days.forEach((day, letters) -> {
            svg.open("g").line("title", new Figures(words).day(day) + ": " + new Figures(words).channels(letters));
            double below = 0;
            for (Channel channel : letters.keySet()) {
                double high = (double) HEIGHT * letters.getOrDefault(channel, 0L) / most;
                below += high;
                svg.open("rect", "class", channel.word(), "x",
                        number(ChronoUnit.DAYS.between(first, day) + GAP / 2), "y", number(HEIGHT - below), "width",
                        number(1 - GAP), "height", number(high)).close("rect");
            }
            svg.close("g");
        });
        return svg.close("svg");
    }

    private Markup dates(SortedMap<LocalDate, ?> days) {
        LocalDate middle = days.firstKey().plusDays(ChronoUnit.DAYS.between(days.firstKey(), days.lastKey()) / 2);
        Figures figures = new Figures(words);
        return new Markup().open("p", "class", "dates").line("span", figures.day(days.firstKey()))
                .line("span", figures.day(middle)).line("span", figures.day(days.lastKey())).close("p");
    }

    private Markup legend() {
        Markup legend = new Markup().open("figcaption");
        sendings.byChannel().forEach((channel, some) -> legend.open("span", "class", "key " + channel.word())
                .say(words.say("demo.pair", words.say("channel." + channel.word()), some)).close("span"));
        return legend.close("figcaption");
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static long sum(SortedMap<Channel, Long> letters) {
        return letters.values().stream().mapToLong(Long::longValue).sum();
    }
}
