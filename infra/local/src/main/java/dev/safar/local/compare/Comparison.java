package dev.safar.local.compare;

import dev.safar.local.rehearsal.Difference;
import dev.safar.store.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One member in one JVM, and elsewhere.
///
/// @param part what one JVM made of her scenario
/// @param complaint every difference, a line each: `- ` one JVM alone has it, `+ ` the other place alone; none where both decide the same
record Comparison(Part part, List<String> complaint) {
    private static final int MOST = 40;

    /// Compares.
    ///
    /// @param part what one JVM made of it
    /// @param rows what is kept of the member elsewhere
    /// @param left the messages that left there, for anybody
    static Comparison of(Part part, List<Item> rows, List<Message> left) {
        Rows here = Rows.of(part.rows());
        Rows there = Rows.of(rows);
        List<String> complaint = new ArrayList<>(messages(part, left));
        if (!here.hash().equals(there.hash())) {
            complaint.addAll(changes(here.lines(), there.lines()));
        }
        part.performance().failures().forEach(failure -> complaint.add("- an execution failed: " + failure));
        return new Comparison(part, complaint.size() <= MOST
                ? List.copyOf(complaint)
                : Stream.concat(complaint.stream().limit(MOST),
                        Stream.of("  ... " + complaint.size() + " lines in all"))
                        .toList());
    }

    private static List<String> messages(Part part, List<Message> left) {
        List<Message> here = part.letters().stream().map(Message::of).sorted().toList();
        List<Message> there = left.stream().filter(one -> part.owns(one.to())).sorted().toList();
        return here.equals(there)
                ? List.of()
                : changes(here.stream().map(Comparison::line).toList(), there.stream().map(Comparison::line).toList());
    }

    private static String line(Message message) {
        return "message " + message.subject() + " | " + message.text().replace("\n", " / ");
    }

    private static List<String> changes(List<String> here, List<String> there) {
        return Difference.of(here, there).stream().filter(line -> !line.startsWith("  ")).toList();
    }

    /// {@return whether both decide the same}
    boolean holds() {
        return complaint.isEmpty();
    }
}
