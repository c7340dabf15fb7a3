package dev.safar.event;

import dev.safar.money.Money;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Something that happened to a member, in the past tense. It came from outside, and it stays true whatever arrives later.
///
/// Silence is not among them: it is a signal of our own timers (protocol, rule 12).
public sealed interface MemberEvent {
    /// {@return where it came from, when it happened and to whom}
    Provenance provenance();

    /// {@return the name in envelopes and journeys, as in `purchase.completed`}
    String type();

    /// The same fact, which says something else about itself.
    ///
    /// @param next the common part
    /// @return the fact
    default MemberEvent with(Provenance next) {
        return switch (this) {
            case PurchaseCompleted it -> new PurchaseCompleted(next, it.order, it.total, it.lines);
            case PurchaseRefunded it -> new PurchaseRefunded(next, it.refund, it.order, it.amount);
            case MemberRegistered it ->
                new MemberRegistered(next, it.title, it.name, it.surname, it.language, it.zone, it.birthday);
            case MessageReceived it -> new MessageReceived(next, it.reception, it.message, it.channel, it.link);
            case SurveyAnswered it -> new SurveyAnswered(next, it.journey, it.step, it.score, it.reason, it.text);
            case ComplaintOpened it -> new ComplaintOpened(next, it.complaint, it.reason);
            case ComplaintResolved it -> new ComplaintResolved(next, it.complaint, it.satisfied);
            case MemberReferred it -> new MemberReferred(next, it.code);
            case ReferralJoined it -> new ReferralJoined(next, it.friend, it.kept);
            case ReferralPurchased it -> new ReferralPurchased(next, it.friend, it.kept);
            case ConsentGiven it -> new ConsentGiven(next, it.channel, it.topic);
            case ConsentWithdrawn it -> new ConsentWithdrawn(next, it.channel, it.topic);
            case CustomEvent it -> new CustomEvent(next, it.name, it.data);
        };
    }

    /// A purchase was paid.
    ///
    /// @param provenance the common part; its key's id is the order
    /// @param order the shop's id of the order
    /// @param total what was paid, not negative
    /// @param lines what was bought; may be empty where the source does not say
    record PurchaseCompleted(Provenance provenance, String order, Money total,
            List<OrderLine> lines) implements MemberEvent {
        /// The name in envelopes and journeys.
        public static final String TYPE = "purchase.completed";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /// Money was given back.
    ///
    /// @param provenance the common part; its key's id is the refund
    /// @param refund the shop's id of the refund
    /// @param order the order it belongs to, where the source says so; an unlinked refund reverses no points
    /// @param amount what was given back, not negative
    record PurchaseRefunded(Provenance provenance, String refund, Optional<String> order,
            Money amount) implements MemberEvent {
        /// The name in envelopes and journeys.
        public static final String TYPE = "purchase.refunded";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /// A person told the shop who she is. Of several, each field's latest known value holds.
    ///
    /// @param provenance the common part; its identities become addresses
    /// @param title how she is addressed, as in `آقای` or `Ms`
    /// @param name her first name
    /// @param surname her family name
    /// @param language a BCP 47 tag, as in `fa`
    /// @param zone where she lives, for quiet hours
    /// @param birthday the day of her birth, `1990-03-21`, or `--03-21` where she does not say the year
    record MemberRegistered(Provenance provenance, Optional<Personal<String>> title, Optional<Personal<String>> name,
            Optional<Personal<String>> surname, Optional<String> language, Optional<ZoneId> zone,
            Optional<Personal<String>> birthday) implements MemberEvent {
        /// Of one who does not say when she was born.
        ///
        /// @param provenance the common part
        /// @param title how she is addressed
        /// @param name her first name
        /// @param surname her family name
        /// @param language a BCP 47 tag
        /// @param zone where she lives
        public MemberRegistered(Provenance provenance, Optional<Personal<String>> title,
                Optional<Personal<String>> name, Optional<Personal<String>> surname, Optional<String> language,
                Optional<ZoneId> zone) {
            this(provenance, title, name, surname, language, zone, Optional.empty());
        }

        @Override
        public String type() {
            return "member.registered";
        }
    }

    /// A message of ours met with something.
    ///
    /// @param provenance the common part
    /// @param reception what
    /// @param message the id of the effect that sent it
    /// @param channel the channel's word, as in `email`
    /// @param link what was clicked, where it was a click
    record MessageReceived(Provenance provenance, Reception reception, String message, String channel,
            Optional<String> link) implements MemberEvent {
        @Override
        public String type() {
            return "message." + reception.word();
        }
    }

    /// She answered a survey.
    ///
    /// @param provenance the common part
    /// @param journey the journey that asked, where one did
    /// @param step the step that asked, where one did
    /// @param score 0 to 10 where a number was asked for
    /// @param reason a reason code of the survey, as in `bad-experience`
    /// @param text what she wrote
    record SurveyAnswered(Provenance provenance, Optional<String> journey, Optional<String> step, OptionalInt score,
            Optional<String> reason,
            Optional<Personal<String>> text) implements MemberEvent {
        @Override
        public String type() {
            return "survey.answered";
        }
    }

    /// She complained.
    ///
    /// @param provenance the common part
    /// @param complaint the shop's id of the complaint
    /// @param reason a code, where the shop gives one
    record ComplaintOpened(Provenance provenance, String complaint, Optional<String> reason) implements MemberEvent {
        @Override
        public String type() {
            return "complaint.opened";
        }
    }

    /// A complaint was settled. It may be learned before the complaint itself.
    ///
    /// @param provenance the common part
    /// @param complaint the shop's id of the complaint
    /// @param satisfied whether she was content with it, where the shop says so
    record ComplaintResolved(Provenance provenance, String complaint,
            Optional<Boolean> satisfied) implements MemberEvent {
        @Override
        public String type() {
            return "complaint.resolved";
        }
    }

    /// She came through another member's link. Of several, the earliest whose code is another member's counts (protocol, rule 14).
    ///
    /// @param provenance the common part; the member is the one who came
    /// @param code the other member's code, as it was sent
    record MemberReferred(Provenance provenance, String code) implements MemberEvent {
        @Override
        public String type() {
            return "member.referred";
        }
    }

    /// A friend joined through this member's link.
    ///
    /// @param provenance the common part; the member is the one who referred
    /// @param friend a name for the friend that is never shown: the shop's own, or a pseudonym of ours
    /// @param kept false once it turned out that she came through somebody else's link
    record ReferralJoined(Provenance provenance, Personal<String> friend, boolean kept) implements MemberEvent {
        /// One that counts.
        ///
        /// @param provenance the common part
        /// @param friend a name for the friend
        public ReferralJoined(Provenance provenance, Personal<String> friend) {
            this(provenance, friend, true);
        }

        @Override
        public String type() {
            return "referral.joined";
        }
    }

    /// A friend who joined through this member's link bought for the first time.
    ///
    /// @param provenance the common part; the member is the one who referred
    /// @param friend a name for the friend that is never shown: the shop's own, or a pseudonym of ours
    /// @param kept whether she has kept an order; false while everything she bought was given back
    record ReferralPurchased(Provenance provenance, Personal<String> friend, boolean kept) implements MemberEvent {
        @Override
        public String type() {
            return "referral.purchased";
        }
    }

    /// She allowed messages.
    ///
    /// @param provenance the common part
    /// @param channel a channel's word; empty for every channel
    /// @param topic what about, as in `marketing`
    record ConsentGiven(Provenance provenance, Optional<String> channel, String topic) implements MemberEvent {
        @Override
        public String type() {
            return "consent.given";
        }
    }

    /// She forbade messages.
    ///
    /// @param provenance the common part
    /// @param channel a channel's word; empty for every channel
    /// @param topic what about, as in `marketing`
    record ConsentWithdrawn(Provenance provenance, Optional<String> channel, String topic) implements MemberEvent {
        @Override
        public String type() {
            return "consent.withdrawn";
        }
    }

    /// Something only this shop knows, by its own name.
    ///
    /// @param provenance the common part
    /// @param name begins with `custom.`, as in `custom.workshop-visited`
    /// @param data what the shop says about it: plain JSON values
    record CustomEvent(Provenance provenance, String name, Map<String, @Nullable Object> data) implements MemberEvent {
        /// What every custom event's name begins with, so that a misspelt name of ours is never taken for one.
        public static final String PREFIX = "custom.";
        /// What such a name is as a whole: behind the beginning 1 to 100 of `a`-`z`, `0`-`9`, `.` and `-`, the first a letter or digit.
        public static final Pattern NAME = Pattern.compile(Pattern.quote(PREFIX) + "[a-z0-9][a-z0-9.-]{0,99}");

        @Override
        public String type() {
            return name;
        }

        /// {@return name and provenance alone: nobody knows what a shop writes into the data}
        @Override
        public String toString() {
            return "CustomEvent[" + provenance + ", " + name + ", data withheld]";
        }
    }
}
