package dev.safar.local.simulate.html;

import dev.safar.local.simulate.Figures;
import dev.safar.local.simulate.JourneyTally;
import dev.safar.local.simulate.Report;
import dev.safar.local.simulate.Sentences;
import dev.safar.local.story.JourneyTitle;
import dev.safar.local.story.Words;
import dev.safar.message.Digits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A report as one page: it can be opened from a mail or a folder, on a phone too, and asks nobody for anything.
///
/// @param report the report
/// @param words the language; the page runs as it does
public record HtmlPage(Report report, Words words) {
    /// {@return the page}
    public String text() {
        Sentences said = new Sentences(report, words);
        Markup page = new Markup()
                .open("html", "lang", words.language().tag(), "dir", words.direction().word()).open("head")
                .open("meta", "charset", "utf-8")
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .open("meta", "http-equiv", "Content-Security-Policy", "content",
                        "default-src 'none'; style-src 'unsafe-inline'")
                .line("title", said.title()).style(css()).close("head").open("body").open("main");
        page.open("header").line("h1", said.title()).line("p", said.members())
                .line("p", String.join(" ", said.settings())).close("header").add(cards());
        page.add(section("sim.chart.time", new TimeSeries(report.tally().sendings(), words).draw()));
        page.add(section("sim.chart.heat", new HeatMap(report.tally().sendings(), words).draw()
                .add(list(said.peak()))));
        report.tally().journeys().forEach(journey -> page.add(journey(journey, said)));
        page.add(section("sim.liability", list(said.liability())));
        if (report.rests()) {
            page.add(section("sim.assumed", list(said.assumed())));
        }
        page.add(section("sim.cost", list(said.cost())));
        page.open("section", "class", "cannot").line("h2", words.say("sim.cannot")).add(list(said.cannotKnow()))
                .close("section");
        page.line("footer", words.say("sim.made", Digits.in(words.language(),
                Long.toString(report.setting().seed()))));
        return "<!doctype html>\n" + page.close("main").close("body").close("html");
    }

    private Markup cards() {
        long entered = report.tally().journeys().stream().mapToLong(journey -> journey.count().entered()).sum();
        long withheld = report.tally().journeys().stream()
                .flatMap(journey -> journey.messages().withheld().values().stream()).mapToLong(Long::longValue).sum();
        return new Markup().open("div", "class", "cards")
                .add(card(words.number(entered), "sim.card.entered"))
                .add(card(words.number(report.tally().sendings().all()), "sim.card.sent"))
                .add(card(words.number(withheld), "sim.card.withheld"))
                .add(card("$" + new Figures(words).dollars(report.bill().total()), "sim.card.cost")).close("div");
    }

    private Markup card(String number, String what) {
        return new Markup().open("div").line("b", number).line("span", words.say(what)).close("div");
    }

    private Markup journey(JourneyTally journey, Sentences said) {
        String title = JourneyTitle.of(journey.journey(), words);
        Markup section = new Markup().open("section").line("h2",
                report.drafts().contains(journey.journey().name())
                        ? words.say("sim.journey.draft", title)
                        : title);
        section.add(list(said.journey(journey)));
        section.line("h3", words.say("sim.chart.money"));
        if (journey.journey().goal().isPresent() && journey.comparison().treated().all() > 0) {
            section.add(new GoalBars(journey.comparison(), words).draw());
        }
        section.add(list(said.goal(journey)));
        section.line("h3", words.say("sim.chart.funnel")).add(new Funnel(journey, words).draw());
        return section.close("section");
    }

    private Markup section(String title, Markup inner) {
        return new Markup().open("section").line("h2", words.say(title)).add(inner).close("section");
    }

    private static Markup list(List<String> lines) {
        Markup list = new Markup().open("ul");
        lines.forEach(line -> list.line("li", line.strip(), "class", line.startsWith(" ") ? "inner" : "outer"));
        return list.close("ul");
    }

    private static String css() {
        try (InputStream file = Objects.requireNonNull(HtmlPage.class.getResourceAsStream("report.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
