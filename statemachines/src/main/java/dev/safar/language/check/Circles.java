package dev.safar.language.check;

import dev.safar.flow.Catalog;
import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.language.condition.ConditionScan;
import dev.safar.language.finding.Trouble;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rule `endless-circle`, a warning: journeys do not begin one another for ever by what they write on a member. Only what they write in two ways counts, such as
/// a tag that is put on and taken off: all else becomes true once.
final class Circles implements CompanyRule {
    /// What a step writes on her.
    ///
    /// @param field `tags` or `attributes`
    /// @param name which of them
    /// @param how as what; empty where it is taken off
    private record Writing(String field, String name, Optional<Object> how) {
        /// Whether it may make a condition true or false.
        boolean isReadIn(Trigger.OnBecoming on) {
            String text = on.becomes().text();
            return ConditionScan.of(text).paths().stream().anyMatch(path -> path.begins("member", field)
                    && (field.equals("attributes")
                            ? path.names().size() > 2 && path.names().get(2).text().equals(name)
                            : text.contains("'" + name + "'") || text.contains('"' + name + '"')));
        }

        boolean isOtherOf(Writing other) {
            return field.equals(other.field) && name.equals(other.name) && !how.equals(other.how);
        }
    }

    /// A journey that may begin again and again.
    private record Node(Company company, Trigger.OnBecoming on, Set<Writing> writings) {
        static Stream<Node> of(Company company) {
            return company.draft().trigger() instanceof Trigger.OnBecoming on
                    && company.draft().reentryAfter().isPresent()
                            ? Stream.of(new Node(company, on, AllSteps.in(company.draft().steps())
                                    .flatMap(Circles::writings).collect(Collectors.toSet())))
                            : Stream.empty();
        }

        /// What begins it is true of her already, so by its own steps it begins again only where they undo it first.
        boolean leadsTo(Node next, Set<Writing> changing) {
            return writings.stream().filter(changing::contains).filter(writing -> writing.isReadIn(next.on))
                    .anyMatch(writing -> !next.equals(this) || writings.stream().anyMatch(writing::isOtherOf));
        }

        String name() {
            return company.draft().name();
        }
    }

    private static Stream<Writing> writings(Step step) {
        return step instanceof Step.Update update
                ? Stream.of(
                        update.addTags().stream().map(tag -> new Writing("tags", tag, Optional.of(true))),
                        update.removeTags().stream().map(tag -> new Writing("tags", tag, Optional.empty())),
                        update.set().entrySet().stream().map(set -> new Writing("attributes", set.getKey(),
                                Optional.of(set.getValue()))),
                        update.unset().stream().map(name -> new Writing("attributes", name, Optional.empty())))
                        .flatMap(all -> all)
                : Stream.empty();
    }

    @Override
    public void check(List<Company> journeys) {
        List<Node> nodes = journeys.stream().flatMap(Node::of).toList();
        Set<Writing> all = nodes.stream().flatMap(node -> node.writings.stream()).collect(Collectors.toSet());
        Set<Writing> changing = all.stream().filter(one -> all.stream().anyMatch(one::isOtherOf))
                .collect(Collectors.toSet());
        Set<Node> told = new HashSet<>();
        nodes.stream().filter(node -> !told.contains(node)).forEach(node -> {
            List<Node> circle = back(node, List.of(node), nodes, changing, new HashSet<>());
            if (!circle.isEmpty()) {
                told.addAll(circle);
                tell(node, circle);
            }
        });
    }

    private static void tell(Node first, List<Node> circle) {
        String names = Stream.concat(circle.stream(), Stream.of(first)).map(Node::name)
                .collect(Collectors.joining(" -> "));
        first.company.findings().add(first.company.draft().sources().at(first.on, "becomes"),
                Trouble.of("endless-circle").with("circle", names).with("most", Catalog.MOST_JOURNEYS));
    }

    /// {@return a way from the last of some journeys back to the first; empty where there is none}
    private static List<Node> back(Node first, List<Node> way, List<Node> nodes, Set<Writing> changing,
            Set<Node> seen) {
        Node last = way.getLast();
        List<Node> next = nodes.stream().filter(node -> last.leadsTo(node, changing)).toList();
        return next.contains(first)
                ? way
                : next.stream().filter(seen::add)
                        .map(node -> back(first, with(way, node), nodes, changing, seen))
                        .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private static List<Node> with(List<Node> way, Node next) {
        List<Node> longer = new ArrayList<>(way);
        longer.add(next);
        return longer;
    }
}
