package dev.safar.testkit;

import dev.safar.flow.Outgoing;
import dev.safar.journey.Effect;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.Step;
import dev.safar.loyalty.Points;
import dev.safar.member.Traits;
import dev.safar.store.Item;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Claims about a member, as of now. A name that no journey of the shop knows is a mistake of the test and not a claim that fails, so that a misspelt
/// `didNotReceive` does not pass.
public final class MemberAssert {
    private final Member member;
    private final Known known;

    MemberAssert(Member member) {
        this.member = member;
        this.known = Known.in(member.shop().journeys().values());
    }

    /// She got a text, at least once.
    ///
    /// @param template the text's name
    /// @return claims about how
    public MessageAssert received(String template) {
        List<Outgoing.Letter> letters = letters(known.template(template));
        if (letters.isEmpty()) {
            throw failure("Expected " + member + " to receive `" + template + "`, but she did not"
                    + Why.of(member, template).said());
        }
        return new MessageAssert(member, template, letters);
    }

    /// She did not get a text.
    ///
    /// @param template the text's name
    /// @return claims about why not
    public AbsenceAssert didNotReceive(String template) {
        letters(known.template(template)).stream().findFirst().ifPresent(letter -> {
            throw Told.failure(member, "Expected " + member + " not to receive `" + template + "`, but she did, "
                    + on(letter.at()), Optional.of(letter.at()));
        });
        return new AbsenceAssert(member, "receive `" + template + "`", Why.of(member, template));
    }

    /// She got nothing at all.
    ///
    /// @return more claims about her
    public MemberAssert receivedNothing() {
        letters().findFirst().ifPresent(letter -> {
            throw Told.failure(member, "Expected " + member + " to receive nothing, but she received `"
                    + letter.template() + "`, " + on(letter.at()), Optional.of(letter.at()));
        });
        return this;
    }

    /// She came into a journey, and was not held out of it.
    ///
    /// @param journey its name
    /// @return claims about her times through it
    public RunAssert entered(String journey) {
        Runs runs = Runs.of(member, known.journey(journey)).without(Stop.Kind.HOLDOUT);
        if (runs.isEmpty()) {
            throw failure("Expected " + member + " to enter `" + journey + "`, but she did not"
                    + Why.notEntered(member, journey).said());
        }
        return new RunAssert(member, journey, runs);
    }

    /// She never came into a journey.
    ///
    /// @param journey its name
    /// @return claims about why not
    public AbsenceAssert didNotEnter(String journey) {
        Runs.of(member, known.journey(journey)).without(Stop.Kind.HOLDOUT).first().ifPresent(run -> {
            throw Told.failure(member, "Expected " + member + " not to enter `" + journey + "`, but she did, "
                    + on(run.entry().at()), Optional.of(run.entry().at()));
        });
        return new AbsenceAssert(member, "enter `" + journey + "`", Why.notEntered(member, journey));
    }

    /// She was held out of a journey, to measure against.
    ///
    /// @param journey its name
    /// @return more claims about her
    public MemberAssert wasHeldOutOf(String journey) {
        new RunAssert(member, journey, Runs.of(member, known.journey(journey))).ended(Stop.Kind.HOLDOUT);
        return this;
    }

    /// She has so many points.
    ///
    /// @param points her balance
    /// @return more claims about her
    public MemberAssert hasPoints(long points) {
        long balance = Points.balance(member.kept().rows(Item.Ledger.class).map(Item.Ledger::entry).toList());
        return expect(balance == points, "to have " + points + " points, but she has " + balance);
    }

    /// She was given a coupon.
    ///
    /// @param coupon the kind, as journeys name it
    /// @return more claims about her
    public MemberAssert wasGiven(String coupon) {
        known.coupon(coupon);
        return expect(member.shop().enrollments(member.id()).stream().flatMap(run -> run.effects().values().stream())
                .anyMatch(effect -> effect.status() == Effect.Status.SENT
                        && coupon.equals(effect.result().get("coupon"))),
                "to be given `" + coupon + "`, but she was not");
    }

    /// She has a badge.
    ///
    /// @param badge which
    /// @return more claims about her
    public MemberAssert hasBadge(String badge) {
        return expect(traits().badges().contains(badge),
                "to have the badge `" + badge + "`, but she has " + traits().badges());
    }

    /// She is marked with a tag.
    ///
    /// @param tag which
    /// @return more claims about her
    public MemberAssert hasTag(String tag) {
        return expect(traits().tags().contains(tag), "to have the tag `" + tag + "`, but she has " + traits().tags());
    }

    private Traits traits() {
        return member.kept().rows(Item.ContactOf.class).map(Item.ContactOf::traits).findFirst().orElse(Traits.NONE);
    }

    /// A colleague was asked to do something about her.
    ///
    /// @param step the step that asked
    /// @return claims about until when
    public TaskAssert hasTask(String step) {
        known.step(step, Step.Task.class);
        List<Outgoing.Errand> errands = member.kept().left().stream().filter(Outgoing.Errand.class::isInstance)
                .map(Outgoing.Errand.class::cast).filter(errand -> errand.effect().endsWith("#" + step)).toList();
        expect(!errands.isEmpty(), "to have the task `" + step + "`, but nobody was asked"
                + Why.ofStep(member, step).said());
        return new TaskAssert(member, step, errands.getLast());
    }

    private List<Outgoing.Letter> letters(String template) {
        return letters().filter(letter -> letter.template().equals(template)).toList();
    }

    private Stream<Outgoing.Letter> letters() {
        return member.kept().left().stream().filter(Outgoing.Letter.class::isInstance)
                .map(Outgoing.Letter.class::cast);
    }

    private String on(Instant at) {
        return "on day " + member.shop().day(at) + " at " + member.shop().hour(at);
    }

    private MemberAssert expect(boolean holds, String what) {
        if (!holds) {
            throw failure("Expected " + member + " " + what);
        }
        return this;
    }

    private AssertionError failure(String what) {
        return Told.failure(member, what, Optional.empty());
    }
}
