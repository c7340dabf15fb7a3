package dev.safar.proof;

import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.store.IdentityOf;
import dev.safar.store.Item;
import dev.safar.store.RejectedAt;
import dev.safar.store.Orphan;
import dev.safar.store.Register;
import dev.safar.store.Timer;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a schedule came to in the end, without instants, attempts, claims and versions.
///
/// @param post what reached the outside
/// @param ends how each enrollment ended
/// @param effects how each effect ended
/// @param decisions what each branch came to
/// @param facts every row that facts made
record Ending(TreeSet<String> post, SortedMap<String, String> ends, SortedMap<String, Status> effects,
        SortedMap<String, Map<String, String>> decisions, List<Object> facts) {
    static Ending of(Content content, List<String> post) {
        SortedMap<String, String> ends = new TreeMap<>();
        SortedMap<String, Status> effects = new TreeMap<>();
        SortedMap<String, Map<String, String>> decisions = new TreeMap<>();
        content.all(Item.Enrollment.class).map(Item.Enrollment::enrollment).forEach(enrollment -> {
            String id = enrollment.id().toString();
            ends.put(id, end(enrollment));
            enrollment.effects().forEach((step, effect) -> effects.put(id + "#" + step, effect.status()));
            decisions.put(id, enrollment.decided().outcomes());
        });
        return new Ending(new TreeSet<>(post), ends, effects, decisions, content.items()
                .filter(item -> !(item instanceof Item.Enrollment)).map(Ending::withoutInstants).toList());
    }

    private static String end(Enrollment enrollment) {
        return enrollment.state() instanceof Ended ended ? ended.reason().toString() : "still under way";
    }

    private static Object withoutInstants(Item item) {
        return switch (item) {
            case Item.Ledger row -> row.entry().key() + "=" + row.entry().points();
            case Item.Notice row -> row.name();
            case Item.Trouble row -> row.name();
            case Item.Rejection row -> row.name();
            case RejectedAt row -> row.name();
            case Item.Member row -> new Item.Member(row.member(), row.confirmed(), 0);
            case Item.ContactOf _,Item.Event _,Item.Order _,Item.Complaint _,Item.Enrollment _,Item.Silence _,Timer.Cue _,IdentityOf _,Item.FactOf _,Item.CodeOf _,Item.KnownBy _,Item.Tidings _,Orphan _,Item.Tombstone _,Item.Erasing _,Register _ ->
                item;
        };
    }
}
