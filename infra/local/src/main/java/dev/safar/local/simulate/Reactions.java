package dev.safar.local.simulate;

import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.event.Reception;
import dev.safar.event.Revision;
import dev.safar.flow.Outgoing;
import dev.safar.hash.Sha256;
import dev.safar.journey.Draw;
import dev.safar.local.simulate.Assumptions.Letter;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What members are assumed to do about a letter. It hangs on the letter's own name and the seed alone, so that it is the same whoever else runs
/// beside her, and a journey that is changed elsewhere leaves it as it was.
///
/// @param assumptions how letters are taken
/// @param seed another seed, another draw
/// @param basket what an assumed purchase comes to, in minor units
/// @param currency of what
record Reactions(Assumptions assumptions, long seed, long basket, Currency currency) {
    /// Where assumed facts come from, as their names say it.
    static final String SOURCE = "assumed";
    private static final int READING = 360;
    private static final int CLICKING = 10;
    private static final int NAME = 24;

    /// {@return whether a fact is one of these, or a silence after one}
    ///
    /// @param fact its name, or that of the entry it made
    static boolean isAssumed(String fact) {
        return fact.startsWith(SOURCE + "/") || fact.contains("/" + SOURCE + "/");
    }

    /// {@return the step that sent a letter: the last part of its name}
    static String step(Outgoing.Letter letter) {
        return letter.effect().substring(letter.effect().lastIndexOf('#') + 1);
    }

    /// {@return what comes of a letter}
    ///
    /// @param letter as it left the house
    /// @param who whose it is
    List<MemberEvent> to(Outgoing.Letter letter, Identities who) {
        Optional<Letter> taken = assumptions.of(letter.journey(), step(letter));
        return taken.map(it -> to(letter, it, who)).orElse(List.of());
    }

    private List<MemberEvent> to(Outgoing.Letter letter, Letter taken, Identities who) {
        List<MemberEvent> facts = new ArrayList<>();
        int attention = lot(Letter.WHOLE, letter, "reads");
        Instant opened = letter.at().plus(Duration.ofMinutes(1 + lot(READING, letter, "opens")));
        if (attention < taken.opens()) {
            facts.add(received(letter, Reception.OPENED, opened, who));
        }
        if (attention < taken.clicks()) {
            facts.add(received(letter, Reception.CLICKED,
                    opened.plus(Duration.ofMinutes(1 + lot(CLICKING, letter, "clicks"))), who));
        }
        if (lot(Letter.WHOLE, letter, "buys") < taken.buys()) {
            int minutes = Math.clamp(taken.within().toMinutes(), 1, Integer.MAX_VALUE);
            Instant at = letter.at().plus(Duration.ofMinutes(1 + lot(minutes, letter, "when")));
            facts.add(new MemberEvent.PurchaseCompleted(provenance("order", letter, at, who),
                    name(letter), Money.of(basket, currency), List.of()));
        }
        return facts;
    }

    private int lot(int lots, Outgoing.Letter letter, String what) {
        return Draw.lot(lots, "simulate", Long.toString(seed), letter.effect(), what);
    }

    private static MemberEvent received(Outgoing.Letter letter, Reception reception, Instant at, Identities who) {
        return new MemberEvent.MessageReceived(provenance(reception.word(), letter, at, who), reception,
                letter.effect(), letter.channel().word(), Optional.empty());
    }

    private static Provenance provenance(String kind, Outgoing.Letter letter, Instant at, Identities who) {
        return new Provenance(new FactKey(SOURCE, kind, name(letter)), at, who, new Revision(0, kind));
    }

    /// A name as short as those of shops.
    private static String name(Outgoing.Letter letter) {
        return Sha256.hex(letter.effect()).substring(0, NAME);
    }
}
