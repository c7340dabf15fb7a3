package dev.safar.member;

import static dev.safar.member.Facts.answered;
import static dev.safar.member.Facts.consents;
import static dev.safar.member.Facts.custom;
import static dev.safar.member.Facts.event;
import static dev.safar.member.Facts.friendBought;
import static dev.safar.member.Facts.joined;
import static dev.safar.member.Facts.opened;
import static dev.safar.member.Facts.pounds;
import static dev.safar.member.Facts.purchase;
import static dev.safar.member.Facts.reasoned;
import static dev.safar.member.Facts.received;
import static dev.safar.member.Facts.referred;
import static dev.safar.member.Facts.refund;
import static dev.safar.member.Facts.registered;
import static dev.safar.member.Facts.resolved;
import static dev.safar.member.Facts.scored;
import static dev.safar.member.Facts.withdraws;

import dev.safar.event.MemberEvent;
import dev.safar.event.Reception;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Histories of six facts, each with a difficulty of its own, to be told in every order.
public final class Histories {
    private static final Map<String, List<MemberEvent>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("refunds of every kind",
                List.of(purchase("a", 1, 1000), purchase("b", 2, 550), refund("r1", "a", 3, 600),
                        refund("r2", "a", 4, 400), refund("r3", Optional.of("b"), 5, Money.of(550, Currency.EUR), 0),
                        refund("r4", Optional.empty(), 6, pounds(550), 0)));
        ALL.put("fractions of points",
                List.of(purchase("a", 1, 1050), refund("r1", "a", 3, 30), refund("r2", "a", 4, 30),
                        refund("r3", "a", 2, 2000), refund("r3", Optional.of("a"), 2, pounds(20), 1),
                        purchase("free", 5, 0)));
        ALL.put("a purchase whose instant moves",
                List.of(purchase("a", 10, pounds(100), 1), purchase("a", 1, pounds(200), 2),
                        purchase("a", 20, pounds(300), 3), purchase("b", 5, 500), purchase("c", 12, 700),
                        refund("r", "a", 21, 250)));
        ALL.put("a last purchase that turns out to be the first", List.of(purchase("a", 30, pounds(100), 1),
                purchase("a", 1, pounds(100), 2), purchase("b", 5, 500), purchase("c", 12, pounds(700), 1),
                purchase("c", 3, pounds(700), 2), purchase("d", 9, 100)));
        ALL.put("one instant for all",
                List.of(purchase("a", 5, 100), purchase("b", 5, 200), purchase("till", "a", 5, pounds(300), 0),
                        refund("r", "b", 5, 200), scored(event("s", 5, 0), 9), scored(event("t", 5, 0), 3)));
        ALL.put("a complaint that comes back", List.of(opened("c", 1, 1), resolved("c", 3, true, 1), opened("c", 5, 2),
                resolved("c", 7, false, 2), opened("d", 2, 0), resolved("e", 4, true, 0)));
        ALL.put("a complaint told by events of their own",
                List.of(opened(event("1", 1, 0), "c"), resolved(event("2", 2, 0), "c", true),
                        opened(event("3", 2, 0), "c"), opened(event("4", 3, 0), "c"), opened(event("4", 1, 1), "d"),
                        resolved(event("5", 4, 0), "c", false)));
        ALL.put("a refund that moves between orders", List.of(purchase("a", 1, 300), purchase("b", 2, 300),
                refund("r", Optional.of("a"), 3, pounds(300), 1), refund("r", Optional.of("b"), 3, pounds(200), 2),
                refund("r", Optional.empty(), 4, pounds(300), 3), refund("s", "b", 5, 100)));
        ALL.put("answers corrected", List.of(scored(event("s1", 5, 1), 9), reasoned(event("s1", 1, 2), "too-dear"),
                reasoned(event("s2", 3, 0), "bad-experience"), scored(event("s3", 4, 1), 2),
                scored(event("s3", 4, 2), 8),
                answered(event("s4", 2, 0), OptionalInt.of(5), Optional.of("no-need"))));
        ALL.put("one name, many kinds of fact",
                List.of(scored(event("x", 5, 1), 9), received(event("x", 6, 2), Reception.OPENED),
                        received(event("x", 6, 3), Reception.CLICKED), joined(event("x", 4, 4)),
                        opened(event("x", 3, 5), "c"), purchase("a", 4, 100)));
        ALL.put("what is only seen",
                List.of(registered(event("1", 1, 0)), consents(event("2", 2, 0)), withdraws(event("2", 9, 1)),
                        custom(event("3", 3, 0)), custom(event("3", 8, 1)), purchase("a", 4, 100)));
        ALL.put("through whose link she came",
                List.of(referred(event("1", 5, 1), "mina"), referred(event("1", 7, 2), "nobody"),
                        referred(event("2", 6, 0), "omid"), referred(event("3", 2, 0), "sara"),
                        referred(event("4", 9, 0), "mina"), purchase("a", 4, 100)));
        ALL.put("friends who bought, and gave it back",
                List.of(joined(event("f1", 2, 1), true), joined(event("f1", 2, 2), false),
                        friendBought(event("p1", 3, 1), true), friendBought(event("p1", 3, 2), false),
                        friendBought(event("p2", 4, 1), false), friendBought(event("p2", 4, 2), true)));
        ALL.put("friends and messages",
                List.of(joined(event("f1", 9, 1)), joined(event("f1", 2, 2)), joined(event("f2", 5, 0)),
                        received(event("m", 1, 0), Reception.DELIVERED), received(event("n", 7, 1), Reception.BOUNCED),
                        received(event("n", 3, 2), Reception.DELIVERED)));
    }

    private Histories() {
    }

    public static Map<String, List<MemberEvent>> all() {
        return ALL;
    }
}
