package dev.safar.codec;

import dev.safar.event.Stamp;
import dev.safar.member.Answer;
import dev.safar.member.Complaints;
import dev.safar.member.Member;
import dev.safar.member.MemberId;
import dev.safar.member.Purchases;
import dev.safar.member.Receptions;
import dev.safar.member.Referrals;
import dev.safar.member.Referred;
import dev.safar.member.Refunds;
import dev.safar.member.Seen;
import dev.safar.member.Surveys;
import dev.safar.member.Tally;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The summary of a member's facts.
final class MemberCodec {
    private MemberCodec() {
    }

    static Map<String, @Nullable Object> write(Member member) {
        return new Doc().put("id", member.id().value()).all("seen", seen(member.seen()))
                .all("purchases", purchases(member.purchases())).all("refunds", refunds(member.refunds()))
                .all("complaints", complaints(member.complaints())).all("surveys", surveys(member.surveys()))
                .all("receptions", receptions(member.receptions()))
                .all("joined", tally(member.referrals().joined()))
                .all("purchased", tally(member.referrals().purchased()))
                .maybe("referred", member.referrals().referred().map(MemberCodec::referred)).map();
    }

    static Member read(Value value) {
        return new Member(new MemberId(value.at("id").text()), seen(part(value, "seen")),
                purchases(part(value, "purchases")), refunds(part(value, "refunds")),
                complaints(part(value, "complaints")), surveys(part(value, "surveys")),
                receptions(part(value, "receptions")),
                new Referrals(tally(part(value, "joined")), tally(part(value, "purchased")),
                        value.find("referred").map(MemberCodec::referred)));
    }

    /// A part that was left out is one in which nothing was counted.
    private static Value part(Value value, String name) {
        return value.find(name).orElse(Value.whole(Map.of()));
    }

    private static Map<String, @Nullable Object> seen(Seen seen) {
        return stamp(stamp(new Doc().count("facts", seen.facts()), "first", seen.first()), "last", seen.last()).map();
    }

    private static Seen seen(Value value) {
        return new Seen(value.count("facts"), stamp(value, "first"), stamp(value, "last"));
    }

    private static Map<String, @Nullable Object> purchases(Purchases it) {
        Doc numbers = new Doc().count("count", it.count()).count("kept", it.kept())
                .all("totals", MoneyCodec.write(it.totals()));
        return stamp(stamp(stamp(numbers, "first", it.first()), "second", it.second()), "last", it.last()).map();
    }

    private static Purchases purchases(Value value) {
        return new Purchases(value.count("count"), value.count("kept"), MoneyCodec.totals(value, "totals"),
                stamp(value, "first"), stamp(value, "second"), stamp(value, "last"));
    }

    private static Map<String, @Nullable Object> refunds(Refunds it) {
        return stamp(new Doc().count("count", it.count()).all("totals", MoneyCodec.write(it.totals())), "last",
                it.last()).map();
    }

    private static Refunds refunds(Value value) {
        return new Refunds(value.count("count"), MoneyCodec.totals(value, "totals"), stamp(value, "last"));
    }

    private static Map<String, @Nullable Object> complaints(Complaints it) {
        return new Doc().count("open", it.open()).count("resolved", it.resolved()).count("satisfied", it.satisfied())
                .map();
    }

    private static Complaints complaints(Value value) {
        return new Complaints(value.count("open"), value.count("resolved"), value.count("satisfied"));
    }

    private static Map<String, @Nullable Object> surveys(Surveys it) {
        return new Doc().count("answered", it.answered()).maybe("last", it.last().map(MemberCodec::answer))
                .maybe("scored", it.lastScored().map(MemberCodec::answer))
                .maybe("reasoned", it.lastReasoned().map(MemberCodec::answer)).map();
    }

    private static Surveys surveys(Value value) {
        return new Surveys(value.count("answered"), value.find("last").map(MemberCodec::answer),
                value.find("scored").map(MemberCodec::answer), value.find("reasoned").map(MemberCodec::answer));
    }

    private static Map<String, @Nullable Object> answer(Answer answer) {
        return new Doc().put("stamp", StampCodec.write(answer.stamp()))
                .maybe("score", answer.score().stream().mapToObj(score -> (long) score).findFirst())
                .maybe("reason", answer.reason()).map();
    }

    private static Answer answer(Value value) {
        return new Answer(StampCodec.read(value.at("stamp")),
                value.find("score").map(score -> OptionalInt.of(score.small())).orElse(OptionalInt.empty()),
                value.find("reason").map(Value::text));
    }

    private static Map<String, @Nullable Object> receptions(Receptions it) {
        return new Doc().all("delivered", tally(it.delivered())).all("opened", tally(it.opened()))
                .all("clicked", tally(it.clicked())).all("bounced", tally(it.bounced())).map();
    }

    private static Receptions receptions(Value value) {
        return new Receptions(tally(part(value, "delivered")), tally(part(value, "opened")),
                tally(part(value, "clicked")), tally(part(value, "bounced")));
    }

    private static Map<String, @Nullable Object> referred(Referred referred) {
        return new Doc().put("stamp", StampCodec.write(referred.stamp())).put("by", referred.by().value()).map();
    }

    private static Referred referred(Value value) {
        return new Referred(StampCodec.read(value.at("stamp")), new MemberId(value.at("by").text()));
    }

    private static Map<String, @Nullable Object> tally(Tally tally) {
        return stamp(new Doc().count("count", tally.count()), "last", tally.last()).map();
    }

    private static Tally tally(Value value) {
        return new Tally(value.count("count"), stamp(value, "last"));
    }

    private static Doc stamp(Doc doc, String name, Optional<Stamp> stamp) {
        return doc.maybe(name, stamp.map(StampCodec::write));
    }

    private static Optional<Stamp> stamp(Value value, String name) {
        return value.find(name).map(StampCodec::read);
    }
}
