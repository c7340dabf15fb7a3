package dev.safar.local.graph;

import dev.safar.message.Language;
import java.util.List;
import java.util.Optional;

/// A journey as boxes and arrows, in one language, before anybody draws it. Its texts are one line each and hold nothing that ends or turns a line.
///
/// @param language the language of all that is said in it
/// @param title what the journey is called
/// @param remarks what holds at every step: the goal, the exits, who is held out, how many are in it
/// @param boxes the start first, then a box a step in the order of the file, then the end where a way leads there
/// @param arrows from box to box; no two of them join the same two boxes
public record Chart(Language language, String title, List<Remark> remarks, List<Box> boxes, List<Arrow> arrows) {
    /// Copies.
    public Chart {
        remarks = List.copyOf(remarks);
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /// Something that holds at every step.
    ///
    /// @param text a short sentence
    /// @param condition what must also be true, as it is written in the journey
    public record Remark(String text, Optional<String> condition) {}

    /// One step, the start or the end.
    ///
    /// @param id the box's name among the boxes: a letter and perhaps digits
    /// @param step the step's id; empty for the start and the end
    /// @param shape what it looks like
    /// @param caption what sort of step it is, with its particulars; empty where its shape says all
    /// @param title what it is called
    /// @param condition what it asks, as it is written in the journey
    /// @param here how many members are there, as people write it; empty where nobody is, or nobody counted
    public record Box(String id, String step, Shape shape, String caption, String title, Optional<String> condition,
            Optional<String> here) {}

    /// One way.
    ///
    /// @param from the box that it leaves
    /// @param to the box that it leads to
    /// @param label when it is taken; empty where it always is
    /// @param condition what must also be true for it, as it is written in the journey
    public record Arrow(String from, String to, String label, Optional<String> condition) {}
}
