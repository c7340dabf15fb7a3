package dev.safar.proof;

import dev.safar.member.MemberId;
import dev.safar.store.IdentityOf;
import dev.safar.store.Item;
import dev.safar.store.RejectedAt;
import dev.safar.store.Orphan;
import dev.safar.store.Key;
import dev.safar.store.Register;
import dev.safar.store.Timer;
import java.util.Optional;
import java.util.stream.Stream;

/// Once an erasure has begun, nothing of the member is written any more: neither a fact nor an effect, so nothing more is begun that could leave the
/// house. When it is complete, nothing of her is left, and nothing lies in her partition again.
final class ErasureLaw implements Law {
    @Override
    public Stream<String> broken(Moment before, Moment after) {
        Content was = before.content();
        Content is = after.content();
        return Stream.concat(
                was.all(Item.Erasing.class)
                        .flatMap(marker -> Stream.concat(written(marker, was, is), left(marker, is))),
                orphans(is));
    }

    private static Stream<String> written(Item.Erasing marker, Content was, Content is) {
        return is.of(marker.member()).filter(cell -> !cell.item().key().equals(marker.key()))
                .filter(cell -> !was.get(cell.item().key()).equals(Optional.of(cell)))
                .map(cell -> "written while she is erased: " + cell.item().key());
    }

    /// The marker goes last.
    private static Stream<String> left(Item.Erasing marker, Content is) {
        return is.get(marker.key()).isPresent()
                ? Stream.empty()
                : is.items().filter(item -> item.key().partition().equals(marker.member().value())
                        || names(item, marker.member())).map(item -> "left of her: " + item.key());
    }

    private static boolean names(Item item, MemberId member) {
        return switch (item) {
            case Item.FactOf row -> row.member().equals(member);
            case IdentityOf row -> row.member().equals(member);
            case Item.CodeOf row -> row.member().equals(member);
            case Item.Tombstone row -> row.since().equals(Optional.of(member));
            case Item.Member _,Item.ContactOf _,Item.Event _,Item.Order _,Item.Complaint _,Item.Ledger _,Item.Enrollment _,Item.Silence _,Timer.Cue _,Item.Notice _,Item.Trouble _,Item.KnownBy _,Item.Tidings _,Orphan _,Item.Erasing _,Item.Rejection _,RejectedAt _,Register _ ->
                false;
        };
    }

    /// Whatever lies in a member's partition lies beside her summary, or the marker in its place.
    private static Stream<String> orphans(Content is) {
        return Stream.concat(is.all(Item.Event.class).map(Item.Event::member),
                is.all(Item.Enrollment.class).map(row -> row.enrollment().id().member())).distinct()
                .filter(member -> is.get(Key.member(member)).isEmpty()).map(member -> "nobody's rows: " + member);
    }
}
