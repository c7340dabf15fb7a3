package dev.safar.local.graph;

import dev.safar.local.graph.Chart.Arrow;
import dev.safar.local.graph.Chart.Box;
import dev.safar.local.graph.Picture.Area;
import dev.safar.local.graph.Picture.Placed;
import dev.safar.local.graph.Picture.Point;
import dev.safar.local.graph.Picture.Route;
import dev.safar.message.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CenterEdgeLabelPlacementStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Lays a chart out in layers from top to bottom, by the layered algorithm of the [Eclipse Layout Kernel](https://eclipse.dev/elk/). The same chart is laid out the
/// same way everywhere.
///
/// All that comes to a box comes to the middle of its top, and each way out of it leaves at a place of its own.
final class Layered {
    private static final double LABEL_PAD = 5;

    private final Chart chart;
    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final Map<Box, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<String, ElkPort> entrances = new LinkedHashMap<>();
    private final Map<Arrow, ElkEdge> edges = new LinkedHashMap<>();

    private Layered(Chart chart) {
        this.chart = chart;
    }

    /// {@return where everything stands; as in a mirror for a language that runs from right to left}
    ///
    /// @param chart any
    static Picture of(Chart chart) {
        LayoutMetaDataService.getInstance(); // it knows how to copy what stands for options by default
        Picture picture = new Layered(chart).laidOut();
        return chart.language().direction() == Direction.RTL ? picture.mirrored() : picture;
    }

    private Picture laidOut() {
        graph.setProperty(LayeredOptions.DIRECTION, org.eclipse.elk.core.options.Direction.DOWN);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
        graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.LONGEST_PATH_SOURCE);
        graph.setProperty(LayeredOptions.EDGE_LABELS_CENTER_LABEL_PLACEMENT_STRATEGY,
                CenterEdgeLabelPlacementStrategy.TAIL_LAYER);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 28.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 18.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 14.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 24.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 12.0);
        Map<Box, Face> faces = new LinkedHashMap<>();
        chart.boxes().forEach(box -> faces.put(box, Face.of(box)));
        faces.forEach(this::node);
        chart.arrows().forEach(this::edge);
        new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
        List<Placed> boxes = new ArrayList<>();
        nodes.forEach((box, node) -> boxes.add(new Placed(box, Objects.requireNonNull(faces.get(box)),
                new Area(node.getX(), node.getY(), node.getWidth(), node.getHeight()))));
        return new Picture(graph.getWidth(), graph.getHeight(), boxes,
                edges.entrySet().stream().map(entry -> route(entry.getKey(), entry.getValue())).toList());
    }

    private void node(Box box, Face face) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(face.width(), face.height());
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
        nodes.put(box, node);
        entrances.put(box.id(), port(node, PortSide.NORTH));
    }

    private static ElkPort port(ElkNode node, PortSide side) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        return port;
    }

    private void edge(Arrow arrow) {
        ElkNode from = Objects.requireNonNull(entrances.get(arrow.from())).getParent();
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(port(from, PortSide.SOUTH), entrances.get(arrow.to()));
        edges.put(arrow, edge);
        if (!arrow.label().isEmpty()) {
            ElkLabel label = ElkGraphUtil.createLabel(arrow.label(), edge);
            label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
            List<String> lines = Face.label(arrow.label());
            label.setDimensions(Math.ceil(Face.widest(lines, Face.SMALL) + 2 * LABEL_PAD),
                    lines.size() * Face.SMALL_LINE + 4);
        }
    }

    private static Route route(Arrow arrow, ElkEdge edge) {
        ElkEdgeSection way = edge.getSections().getFirst();
        List<Point> points = Stream.of(Stream.of(new Point(way.getStartX(), way.getStartY())),
                way.getBendPoints().stream().map(bend -> new Point(bend.getX(), bend.getY())),
                Stream.of(new Point(way.getEndX(), way.getEndY()))).flatMap(all -> all).toList();
        return new Route(arrow, points, edge.getLabels().stream().findFirst()
                .map(label -> new Area(label.getX(), label.getY(), label.getWidth(), label.getHeight())));
    }
}
