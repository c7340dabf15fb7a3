package dev.safar.local.graph;

import dev.safar.local.graph.Chart.Arrow;
import dev.safar.local.graph.Chart.Box;
import java.util.List;
import java.util.Optional;

/// Where everything of a chart stands; lengths are pixels, from the top left.
///
/// @param width of all
/// @param height of all
/// @param boxes in the order of the chart
/// @param routes in the order of the chart
record Picture(double width, double height, List<Placed> boxes, List<Route> routes) {
    /// A point.
    record Point(double x, double y) {}

    /// A rectangle, by its top left.
    record Area(double x, double y, double width, double height) {}

    /// A box in its place.
    record Placed(Box box, Face face, Area area) {}

    /// An arrow along its corners, and where its label stands.
    record Route(Arrow arrow, List<Point> points, Optional<Area> label) {}

    /// {@return the same as in a mirror: for whoever reads from right to left}
    Picture mirrored() {
        return new Picture(width, height,
                boxes.stream().map(placed -> new Placed(placed.box(), placed.face(), mirrored(placed.area()))).toList(),
                routes.stream().map(route -> new Route(route.arrow(), route.points().stream()
                        .map(point -> new Point(width - point.x(), point.y())).toList(),
                        route.label().map(this::mirrored))).toList());
    }

    private Area mirrored(Area area) {
        return new Area(width - area.x() - area.width(), area.y(), area.width(), area.height());
    }
}
