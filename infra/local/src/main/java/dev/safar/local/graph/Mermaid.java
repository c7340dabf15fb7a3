package dev.safar.local.graph;

import dev.safar.local.graph.Chart.Box;
import dev.safar.local.graph.Chart.Remark;
import dev.safar.local.outbox.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A chart as a flowchart of [Mermaid](https://mermaid.js.org), which GitHub and many editors draw where it stands in a fence named `mermaid`.
///
/// What is done has corners, a pause is round, a branch is a rhombus, an end is a circle.
public final class Mermaid {
    private final Chart chart;

    private Mermaid(Chart chart) {
        this.chart = chart;
    }

    /// {@return the flowchart}
    ///
    /// @param chart any
    public static String of(Chart chart) {
        return new Mermaid(chart).drawn();
    }

    private String drawn() {
        List<String> lines = new ArrayList<>();
        lines.add("flowchart TD");
        chart.boxes().forEach(box -> lines.add("    " + box.id() + shape(box)));
        chart.arrows().forEach(arrow -> lines.add("    " + arrow.from() + " -->"
                + (arrow.label().isEmpty() ? " " : "|\"" + text(arrow.label()) + "\"| ") + arrow.to()));
        return String.join("\n", lines);
    }

    private String shape(Box box) {
        return switch (box.shape()) {
            case START -> "([\"" + label(Stream.concat(Stream.of(chart.title(), box.title()),
                    chart.remarks().stream().map(Remark::text))) + "\"])";
            case PAUSE -> "(\"" + label(Stream.of(box.caption(), box.title())) + counted(box) + "\")";
            case CHOICE -> "{\"" + text(box.title()) + "\"}";
            case LETTER, GIFT, ERRAND -> "[\"" + text(box.title()) + counted(box) + "\"]";
            case END -> "((\"" + text(box.title()) + "\"))";
        };
    }

    private String label(Stream<String> parts) {
        return parts.map(this::text).collect(Collectors.joining("<br/>"));
    }

    private String counted(Box box) {
        return box.here().map(here -> "<br/><b>" + text(here) + "</b>").orElse("");
    }

    /// Quotes and the signs of HTML would end a label early. What is drawn runs from left to right, so Persian says that it does not.
    private String text(String said) {
        String plain = said.replace("#", "#35;").replace("\"", "#quot;").replace("<", "#lt;").replace(">", "#gt;");
        return Cells.isolated(chart.language().direction(), plain);
    }
}
