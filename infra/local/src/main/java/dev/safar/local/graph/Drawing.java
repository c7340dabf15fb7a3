package dev.safar.local.graph;

import dev.safar.local.graph.Chart.Box;
import dev.safar.local.graph.Picture.Area;
import dev.safar.local.graph.Picture.Placed;
import dev.safar.local.graph.Picture.Point;
import dev.safar.local.graph.Picture.Route;
import dev.safar.message.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws boxes, ways and labels where they stand.
///
/// @param xml takes them
/// @param direction how the language runs
record Drawing(Xml xml, Direction direction) {
    private static final double CORNER = 7;
    private static final double BADGE = 20;
    private static final double TAPER = 14;
    /// The line on which letters stand, from the top of a line of text, as a part of their size.
    private static final double BASE = 1.02;

    void box(Placed placed) {
        Box box = placed.box();
        xml.open("g", "class", "box " + box.shape().name().toLowerCase(Locale.ROOT), "data-box", box.id(), "data-step",
                box.step());
        xml.tip(Optional.of(tooltip(box)));
        shape(box.shape(), placed.area());
        words(placed);
        box.here().ifPresent(here -> badge(here, placed.area()));
        xml.close();
    }

    private static String tooltip(Box box) {
        return Stream.of(box.title(), box.caption(), box.condition().orElse(""), box.step())
                .filter(line -> !line.isEmpty()).distinct().collect(Collectors.joining("\n"));
    }

    private void shape(Shape shape, Area area) {
        switch (shape) {
            case LETTER, GIFT, ERRAND -> rectangle(area, 4);
            case END -> rectangle(area, 14);
            case START, PAUSE -> rectangle(area, Math.min(area.height() / 2, 24));
            case CHOICE -> xml.empty("polygon", "class", "shape", "points", hexagon(area));
        }
    }

    private void rectangle(Area area, double round) {
        xml.empty("rect", "class", "shape", "x", number(area.x()), "y", number(area.y()), "width",
                number(area.width()), "height", number(area.height()), "rx", number(round));
    }

    private static String hexagon(Area area) {
        double right = area.x() + area.width();
        double bottom = area.y() + area.height();
        double middle = area.y() + area.height() / 2;
        return Stream.of(new Point(area.x(), middle), new Point(area.x() + TAPER, area.y()),
                new Point(right - TAPER, area.y()), new Point(right, middle), new Point(right - TAPER, bottom),
                new Point(area.x() + TAPER, bottom)).map(Drawing::pair).collect(Collectors.joining(" "));
    }

    private void words(Placed placed) {
        Area area = placed.area();
        double x = area.x() + area.width() / 2;
        double y = area.y() + Face.PAD;
        for (String line : placed.face().caption()) {
            text(line, "small", x, y + Face.SMALL * BASE);
            y += Face.SMALL_LINE;
        }
        for (String line : placed.face().title()) {
            text(line, "title", x, y + Face.TITLE * BASE);
            y += Face.TITLE_LINE;
        }
        if (placed.face().condition().isPresent()) { // it is written from left to right in every language
            xml.line("text", placed.face().condition().get(), "class", "small", "direction", "ltr", "x", number(x), "y",
                    number(y + Face.SMALL * BASE));
        }
    }

    private void text(String line, String style, double x, double y) {
        xml.line("text", line, "class", style, "x", number(x), "y", number(y));
    }

    /// It sits on the corner at which lines end.
    private void badge(String here, Area area) {
        double width = Math.max(BADGE, Math.ceil(Measure.width(here, Face.SMALL)) + 12);
        double x = direction == Direction.RTL ? area.x() - 8 : area.x() + area.width() - width + 8;
        double y = area.y() - BADGE + 4;
        xml.open("g", "class", "badge");
        xml.empty("rect", "x", number(x), "y", number(y), "width", number(width), "height", number(BADGE), "rx",
                number(BADGE / 2));
        text(here, "count", x + width / 2, y + 14.5);
        xml.close();
    }

    void route(Route route) {
        xml.empty("path", "class", "way", "d", rounded(route.points()), "marker-end", "url(#tip)", "data-from",
                route.arrow().from(), "data-to", route.arrow().to());
    }

    /// A way turns in a bow where both of its parts are long enough for one.
    private static String rounded(List<Point> points) {
        StringBuilder path = new StringBuilder("M").append(pair(points.getFirst()));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            path.append(" L").append(pair(towards(corner, points.get(i - 1)))).append(" Q").append(pair(corner))
                    .append(" ").append(pair(towards(corner, points.get(i + 1))));
        }
        return path.append(" L").append(pair(points.getLast())).toString();
    }

    private static Point towards(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double part = length == 0 ? 0 : Math.min(CORNER, length / 2) / length;
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    void label(Route route) {
        route.label().ifPresent(area -> {
            xml.open("g", "class", "label");
            xml.tip(route.arrow().condition().map(condition -> route.arrow().label() + "\n" + condition)
                    .or(() -> Optional.of(route.arrow().label())));
            xml.empty("rect", "x", number(area.x()), "y", number(area.y()), "width", number(area.width()), "height",
                    number(area.height()));
            List<String> lines = Face.label(route.arrow().label());
            double y = area.y() + (area.height() - (lines.size() - 1) * Face.SMALL_LINE) / 2 + Face.SMALL * 0.36;
            for (String line : lines) {
                text(line, "said", area.x() + area.width() / 2, y);
                y += Face.SMALL_LINE;
            }
            xml.close();
        });
    }

    private static String pair(Point point) {
        return number(point.x()) + "," + number(point.y());
    }

    /// {@return a length with a tenth of a pixel}
    static String number(double length) {
        return BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
