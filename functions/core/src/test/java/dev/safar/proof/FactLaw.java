package dev.safar.proof;

import dev.safar.journey.Effect.Status;
import dev.safar.loyalty.LedgerEntry;
import dev.safar.loyalty.LedgerKey;
import dev.safar.loyalty.Points;
import dev.safar.loyalty.PointsRate;
import dev.safar.member.Member;
import dev.safar.member.MemberId;
import dev.safar.member.Order;
import dev.safar.member.Shelf;
import dev.safar.store.Item;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Each fact is folded once: the member is what her stored facts fold to, one after the other; and her points are what her orders and her effects
/// say, row by row.
final class FactLaw implements Law {
    private static final PointsRate RATE = PointsRate.standard();

    @Override
    public Stream<String> broken(Moment before, Moment after) {
        Content content = after.content();
        return content.all(Item.Member.class).map(Item.Member::member)
                .flatMap(member -> Stream.concat(folded(content, member), points(content, member.id())));
    }

    private static Stream<String> folded(Content content, Member member) {
        Shelf again = new Shelf(member.id());
        content.all(Item.Event.class).filter(row -> row.member().equals(member.id())).map(Item.Event::event)
                .forEach(again::receive);
        return again.member().equals(member)
                ? Stream.empty()
                : Stream.of("the member is not what her facts fold to:\n" + member.canonical() + "but\n"
                        + again.member().canonical());
    }

    private static Stream<String> points(Content content, MemberId member) {
        Stream<String> earned = content.all(Item.Order.class).filter(row -> row.member().equals(member))
                .flatMap(row -> Points.entriesFor(row.order(), RATE).stream()).map(FactLaw::row);
        Stream<String> given = content.all(Item.Enrollment.class).map(Item.Enrollment::enrollment)
                .filter(one -> one.id().member().equals(member))
                .flatMap(one -> one.effects().entrySet().stream()
                        .filter(step -> step.getValue().status() == Status.SENT
                                && step.getValue().result().containsKey("points"))
                        .map(step -> LedgerKey.given(one.id().withinMember(), step.getKey()) + "="
                                + step.getValue().result().get("points")));
        Set<String> due = Stream.concat(earned, given).collect(Collectors.toCollection(TreeSet::new));
        Set<String> rows = content.all(Item.Ledger.class).filter(row -> row.member().equals(member))
                .map(row -> row(row.entry())).collect(Collectors.toCollection(TreeSet::new));
        return rows.equals(due) ? Stream.empty() : Stream.of("points are " + rows + " instead of " + due);
    }

    private static String row(LedgerEntry entry) {
        return entry.key() + "=" + entry.points();
    }
}
