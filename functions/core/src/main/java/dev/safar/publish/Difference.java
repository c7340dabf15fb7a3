package dev.safar.publish;

import dev.safar.journey.Condition;
import dev.safar.journey.Itinerary;
import dev.safar.journey.LocalText;
import dev.safar.journey.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// In what two versions of a journey differ, as a person would say it.
///
/// @param changes of the journey first, then step by step in the order of the new file, what is gone behind it, texts last
/// @param renamed the new id of each step that has another one and is otherwise the same, by its old id
public record Difference(List<Change> changes, Map<String, String> renamed) {
    /// Copies.
    public Difference {
        changes = List.copyOf(changes);
        renamed = Map.copyOf(renamed);
    }

    /// Compares. It holds for any two definitions, also of different journeys.
    ///
    /// @param before one version
    /// @param after another
    /// @return what is different in the second
    public static Difference between(Side before, Side after) {
        return new Comparison(before, after).difference();
    }

    /// {@return whether it makes no difference to what happens: only texts and titles are others}
    public boolean isOfTextOnly() {
        return !changes.isEmpty() && changes.stream().allMatch(Change::isOfText);
    }

    private static final class Comparison {
        private final Side before;
        private final Side after;
        private final Itinerary was;
        private final Itinerary is;
        private final Spots spotsBefore;
        private final Spots spotsAfter;
        private final Map<String, String> renamed = new LinkedHashMap<>();
        private final List<Change> changes = new ArrayList<>();

        Comparison(Side before, Side after) {
            this.before = before;
            this.after = after;
            this.was = before.journey().itinerary();
            this.is = after.journey().itinerary();
            this.spotsBefore = new Spots(was);
            this.spotsAfter = new Spots(is);
        }

        Difference difference() {
            title(Optional.empty(), before.journey().title(), after.journey().title());
            fields(Optional.empty(), Face.of(before.journey()), Face.of(after.journey()));
            was.byId().keySet().stream().filter(id -> !is.byId().containsKey(id))
                    .forEach(id -> namesake(id).ifPresent(name -> renamed.put(id, name)));
            Set<String> moved = moved();
            is.byId().values().forEach(step -> step(step, moved));
            was.byId().values().stream()
                    .filter(step -> !is.byId().containsKey(step.id()) && !renamed.containsKey(step.id()))
                    .forEach(step -> changes.add(new Change.Removed(step.id(), Face.of(step).kind())));
            after.texts().forEach(this::text);
            return new Difference(changes, renamed);
        }

        /// A step that is new, says the same, and has the same sequence and one neighbour at least.
        private Optional<String> namesake(String gone) {
            Face face = Face.of(Objects.requireNonNull(was.byId().get(gone)));
            Spots.Spot spot = spotsBefore.of(gone);
            return is.byId().values().stream()
                    .filter(step -> !was.byId().containsKey(step.id()) && !renamed.containsValue(step.id()))
                    .filter(step -> Face.of(step).equals(face) && isNear(spot, spotsAfter.of(step.id())))
                    .map(Step::id).findFirst();
        }

        private boolean isNear(Spots.Spot before, Spots.Spot after) {
            return named(before.in()).equals(after.in()) && (before.behind().map(this::named).equals(after.behind())
                    || before.before().map(this::named).equals(after.before()));
        }

        private String named(String id) {
            int branch = id.indexOf('/');
            String step = branch < 0 ? id : id.substring(0, branch);
            return renamed.getOrDefault(step, step) + (branch < 0 ? "" : id.substring(branch));
        }

        /// Those that are in both and stand in another sequence, or in another order in theirs.
        private Set<String> moved() {
            Set<String> moved = new LinkedHashSet<>();
            was.byId().keySet().stream().map(this::named).filter(is.byId()::containsKey).forEach(moved::add);
            was.byId().keySet().stream().map(id -> spotsBefore.of(id).in()).distinct().forEach(in -> Spots
                    .common(spotsBefore.sequence(in).stream().map(this::named).toList(), spotsAfter.sequence(named(in)))
                    .forEach(moved::remove));
            return moved;
        }

        private void step(Step step, Set<String> moved) {
            String old = renamed.entrySet().stream().filter(entry -> entry.getValue().equals(step.id()))
                    .map(Map.Entry::getKey).findFirst().orElse(step.id());
            @Nullable
            Step earlier = was.byId().get(old);
            if (earlier == null) {
                changes.add(new Change.Added(step.id(), Face.of(step).kind()));
                return;
            }
            if (!old.equals(step.id())) {
                changes.add(new Change.Renamed(old, step.id()));
            }
            if (moved.contains(step.id())) {
                changes.add(new Change.Moved(step.id(), spotsAfter.of(step.id()).behind()));
            }
            title(Optional.of(step.id()), earlier.title(), step.title());
            fields(Optional.of(step.id()), Face.of(earlier), Face.of(step));
        }

        private void title(Optional<String> step, LocalText earlier, LocalText later) {
            if (!earlier.equals(later)) {
                changes.add(new Change.Title(step));
            }
        }

        private void fields(Optional<String> step, Face earlier, Face later) {
            Set<String> names = new LinkedHashSet<>(later.fields().keySet());
            names.addAll(earlier.fields().keySet());
            names.forEach(name -> {
                @Nullable
                Object one = earlier.fields().get(name);
                @Nullable
                Object other = later.fields().get(name);
                if (!Objects.equals(one, other)) {
                    changes.add(change(step, name, one, other));
                }
            });
        }

        private static Change change(Optional<String> step, String field, @Nullable Object one,
                @Nullable Object other) {
            if (one instanceof Duration earlier && other instanceof Duration later) {
                return new Change.Length(step, field, earlier, later);
            }
            Optional<String> earlier = Optional.ofNullable(one).map(Face::text);
            Optional<String> later = Optional.ofNullable(other).map(Face::text);
            return one instanceof Condition || other instanceof Condition
                    ? new Change.Question(step, field, earlier, later)
                    : new Change.Value(step, field, earlier, later);
        }

        /// A template that is sent for the first time is told by the step that sends it.
        private void text(String template, String hash) {
            @Nullable
            String earlier = before.texts().get(template);
            if (earlier != null && !earlier.equals(hash)) {
                changes.add(new Change.Text(template, is.byId().values().stream()
                        .filter(step -> template.equals(Face.of(step).fields().get("template"))).map(Step::id)
                        .toList()));
            }
        }
    }
}
