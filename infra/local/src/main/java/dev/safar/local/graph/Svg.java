package dev.safar.local.graph;

import dev.safar.local.graph.Chart.Remark;
import dev.safar.message.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A chart as a picture that stands alone: it fetches nothing, and is dark where its reader's screen is.
///
/// What does not fit into a box is cut there and stands whole in its tooltip.
public final class Svg {
    private static final double MARGIN = 20;
    private static final double NAME = 18;
    private static final double NAME_LINE = 26;
    private static final double REMARK = 13;
    private static final double REMARK_LINE = 20;
    private static final double HEADER = 460;
    private static final String STYLE = """

            svg { --paper: #fff; --ink: #1f2328; --faint: #59636e; --line: #818b98; --letter: #ddf4ff; --gift: #fff1c2; --errand: #fbe3d4;
              --pause: #f0f2f5; --choice: #efe6ff; --start: #dafbe1; --end: #fff; --badge: #0a5bc4; --on-badge: #fff; }
            @media (prefers-color-scheme: dark) {
              svg { --paper: #0d1117; --ink: #f0f6fc; --faint: #a4adb8; --line: #8b949e; --letter: #12304f; --gift: #473a10; --errand: #4b2c1a;
                --pause: #262c36; --choice: #382753; --start: #14381f; --end: #0d1117; --badge: #79b8ff; --on-badge: #0d1117; }
            }
            svg { font-family: system-ui, 'Segoe UI', Roboto, Vazirmatn, 'Noto Sans Arabic', Tahoma, sans-serif; fill: var(--ink); }
            .paper { fill: var(--paper); }
            .name { font-size: 18px; font-weight: 600; }
            .remark { font-size: 13px; fill: var(--faint); }
            .way { fill: none; stroke: var(--line); stroke-width: 1.5; }
            .tip { fill: var(--line); }
            .shape { stroke: var(--line); stroke-width: 1.2; }
            .start .shape { fill: var(--start); }
            .letter .shape { fill: var(--letter); }
            .gift .shape { fill: var(--gift); }
            .errand .shape { fill: var(--errand); }
            .pause .shape { fill: var(--pause); stroke-dasharray: 5 3; }
            .choice .shape { fill: var(--choice); }
            .end .shape { fill: var(--end); stroke: var(--ink); stroke-width: 2.5; }
            .box text, .label text { text-anchor: middle; }
            .box .title { font-size: 14px; }
            .box .small, .label text { font-size: 12px; fill: var(--faint); }
            .box text { unicode-bidi: plaintext; }
            .label rect { fill: var(--paper); }
            .badge rect { fill: var(--badge); }
            .badge text { font-size: 12px; font-weight: 600; fill: var(--on-badge); }
            """;

    private final Chart chart;
    private final Picture picture;
    private final Xml xml = new Xml();

    private Svg(Chart chart) {
        this.chart = chart;
        this.picture = Layered.of(chart);
    }

    /// {@return the picture, as a document of XML}
    ///
    /// @param chart any
    public static String of(Chart chart) {
        return new Svg(chart).drawn();
    }

    private String drawn() {
        List<String> name = Measure.wrapped(chart.title(), NAME, HEADER, 3);
        List<Remark> remarks = lines();
        double header = MARGIN + name.size() * NAME_LINE + remarks.size() * REMARK_LINE;
        double width = Math.ceil(2 * MARGIN + Math.max(picture.width() - 2 * MARGIN, widest(name, remarks)));
        double height = Math.ceil(header + picture.height() + MARGIN);
        xml.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox",
                "0 0 " + Drawing.number(width) + " " + Drawing.number(height),
                "width", Drawing.number(width), "height", Drawing.number(height), "role", "img",
                "lang", chart.language().tag(), "direction", chart.language().direction().word());
        xml.line("title", chart.title()).line("style", STYLE);
        xml.open("defs")
                .open("marker", "id", "tip", "viewBox", "0 0 10 10", "refX", "9", "refY", "5", "markerWidth", "7",
                        "markerHeight", "7", "orient", "auto")
                .empty("path", "d", "M0,1 L10,5 L0,9 Z", "class", "tip").close().close();
        xml.empty("rect", "class", "paper", "width", "100%", "height", "100%");
        header(name, remarks, width);
        Drawing drawing = new Drawing(xml, chart.language().direction());
        xml.open("g", "transform",
                "translate(" + Drawing.number((width - picture.width()) / 2) + " " + Drawing.number(header) + ")");
        picture.routes().forEach(drawing::route);
        picture.boxes().forEach(drawing::box);
        picture.routes().forEach(drawing::label);
        return xml.close().close() + "\n";
    }

    /// A remark that is too long goes on in a line of its own.
    private List<Remark> lines() {
        List<Remark> lines = new ArrayList<>();
        chart.remarks().forEach(remark -> Measure.wrapped(remark.text(), REMARK, HEADER, 3)
                .forEach(line -> lines.add(new Remark(line, remark.condition()))));
        return lines;
    }

    private static double widest(List<String> name, List<Remark> remarks) {
        return Stream.concat(name.stream().map(line -> Measure.width(line, NAME) * 1.05),
                remarks.stream().map(remark -> Measure.width(remark.text(), REMARK))).mapToDouble(Double::doubleValue)
                .max().orElse(0);
    }

    /// It begins where lines begin in the language: in one that runs from right to left, `start` is the right end.
    private void header(List<String> name, List<Remark> remarks, double width) {
        double x = chart.language().direction() == Direction.RTL ? width - MARGIN : MARGIN;
        double y = MARGIN;
        for (String line : name) {
            xml.line("text", line, "class", "name", "x", Drawing.number(x), "y", Drawing.number(y + NAME));
            y += NAME_LINE;
        }
        for (Remark remark : remarks) {
            xml.open("g").tip(remark.condition())
                    .line("text", remark.text(), "class", "remark", "x", Drawing.number(x), "y",
                            Drawing.number(y + REMARK))
                    .close();
            y += REMARK_LINE;
        }
    }
}
