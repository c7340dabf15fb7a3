package dev.safar.local;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A picture as a person sees it: read from the SVG, by its shapes.
///
/// @param root the whole document
/// @param boxes every step, the start and the end
/// @param ways from box to box
/// @param labels what stands on ways
record DrawnPicture(Element root, List<Drawn> boxes, List<Way> ways, List<Rectangle2D> labels) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

    /// A box.
    record Drawn(String id, String step, Rectangle2D area, String words) {}

    /// A way, as straight parts between its corners.
    record Way(String from, String to, List<Line2D> parts) {}

    /// Reads a picture; one that is no XML fails.
    static DrawnPicture of(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
            return new DrawnPicture(root, all(root, "g", "box").map(DrawnPicture::box).toList(),
                    all(root, "path", "way").map(DrawnPicture::way).toList(),
                    all(root, "g", "label").map(DrawnPicture::area).toList());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("This is no picture: " + e.getMessage(), e);
        }
    }

    /// {@return the elements of a name and a class}
    static Stream<Element> all(Element root, String name, String style) {
        NodeList found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i))
                .filter(element -> (element.getAttribute("class") + " ").startsWith(style + " "));
    }

    private static Drawn box(Element box) {
        return new Drawn(box.getAttribute("data-box"), box.getAttribute("data-step"), area(box), box.getTextContent());
    }

    private static Rectangle2D area(Element group) {
        NodeList shapes = group.getElementsByTagName("polygon");
        if (shapes.getLength() == 0) {
            Element shape = (Element) group.getElementsByTagName("rect").item(0);
            return new Rectangle2D.Double(number(shape, "x"), number(shape, "y"), number(shape, "width"),
                    number(shape, "height"));
        }
        List<Double> corners = numbers(((Element) shapes.item(0)).getAttribute("points"));
        Rectangle2D area = new Rectangle2D.Double(corners.get(0), corners.get(1), 0, 0);
        for (int i = 2; i < corners.size(); i += 2) {
            area.add(corners.get(i), corners.get(i + 1));
        }
        return area;
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static List<Double> numbers(String text) {
        return NUMBER.matcher(text).results().map(found -> Double.valueOf(found.group())).toList();
    }

    /// The bow at a corner is drawn around the corner itself, which is the first point after each Q.
    private static Way way(Element path) {
        String drawn = path.getAttribute("d");
        List<Double> points = new ArrayList<>(numbers(drawn.substring(0, drawn.indexOf(' '))));
        Matcher bows = Pattern.compile("Q(\\S+)").matcher(drawn);
        bows.results().forEach(bow -> points.addAll(numbers(bow.group(1))));
        points.addAll(numbers(drawn.substring(drawn.lastIndexOf('L'))));
        List<Line2D> parts = new ArrayList<>();
        for (int i = 0; i + 3 < points.size(); i += 2) {
            parts.add(new Line2D.Double(points.get(i), points.get(i + 1), points.get(i + 2), points.get(i + 3)));
        }
        return new Way(path.getAttribute("data-from"), path.getAttribute("data-to"), parts);
    }

    /// {@return the pairs of ways that cross, as a person would say; those that come to one box may run together}
    List<String> crossings() {
        List<String> crossings = new ArrayList<>();
        for (Way one : ways) {
            for (Way other : ways) {
                if (one.from().compareTo(other.from()) < 0 && !one.to().equals(other.to())
                        && one.parts().stream()
                                .anyMatch(part -> other.parts().stream().anyMatch(part::intersectsLine))) {
                    crossings.add(one.from() + "-" + one.to() + " x " + other.from() + "-" + other.to());
                }
            }
        }
        return crossings;
    }

    /// {@return what stands on something else: a box on a box, a label on a box or a label, a way on a box that is none of its ends}
    List<String> collisions() {
        List<String> collisions = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Drawn box = boxes.get(i);
            boxes.subList(i + 1, boxes.size()).stream().filter(other -> other.area().intersects(box.area()))
                    .forEach(other -> collisions.add(box.id() + " on " + other.id()));
            labels.stream().filter(label -> label.intersects(box.area()))
                    .forEach(label -> collisions.add("label " + label + " on " + box.id()));
            ways.stream().filter(way -> !way.from().equals(box.id()) && !way.to().equals(box.id())
                    && way.parts().stream().anyMatch(part -> part.intersects(box.area())))
                    .forEach(way -> collisions.add(way.from() + "-" + way.to() + " through " + box.id()));
        }
        for (int i = 0; i < labels.size(); i++) {
            Rectangle2D label = labels.get(i);
            labels.subList(i + 1, labels.size()).stream().filter(label::intersects)
                    .forEach(other -> collisions.add("label " + label + " on label " + other));
        }
        return collisions;
    }

    /// {@return the box of a step}
    Optional<Drawn> find(String step) {
        return boxes.stream().filter(box -> box.step().equals(step)).findFirst();
    }
}
