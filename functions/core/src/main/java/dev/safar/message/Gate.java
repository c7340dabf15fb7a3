package dev.safar.message;

import dev.safar.event.Personal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The one place that says whether a member may be written to now.
///
/// @param contact what is known about her
/// @param sends when she was last written to
/// @param policy what holds where she did not say
/// @param complaintOpen whether a complaint of hers is open
public record Gate(Contact contact, Sends sends, ContactPolicy policy, boolean complaintOpen) {
    /// The topic of journeys and consents that name no other.
    public static final String MARKETING = "marketing";
    private static final int MOST_TURNS = 30;
    /// Stands for an address where the policy assumes one; reserved by RFC 2606, so nothing can ever reach it.
    private static final Personal<String> ASSUMED = Personal.of("member@example.invalid");

    /// The gate before a member who was not written to of late.
    ///
    /// @param contact what is known about her
    /// @param policy what holds where she did not say
    /// @param complaintOpen whether a complaint of hers is open
    public Gate(Contact contact, ContactPolicy policy, boolean complaintOpen) {
        this(contact, Sends.NONE, policy, complaintOpen);
    }

    /// Asks. A reason that will not pass is named before one that will: nobody is woken at eight to be told that she never consented. The cap is asked
    /// last, at the instant of sending: by the morning it may have a unit again.
    ///
    /// @param firstOf the step's channels, in order
    /// @param now the instant
    /// @return whether, where and why
    public Clearance ask(List<Channel> firstOf, Instant now) {
        if (complaintOpen) {
            return new Clearance.Withheld(Reason.COMPLAINT_OPEN);
        }
        List<Channel> reachable = firstOf.stream().filter(channel -> address(channel).isPresent()).toList();
        if (reachable.isEmpty()) {
            return new Clearance.Withheld(Reason.NO_ADDRESS);
        }
        List<Channel> allowed = reachable.stream().filter(this::allows).toList();
        if (allowed.isEmpty()) {
            return new Clearance.Withheld(Reason.CONSENT);
        }
        Optional<Instant> open = opens(now);
        if (open.isEmpty()) {
            return new Clearance.Withheld(Reason.SEND_WINDOW);
        }
        return open.get().isAfter(now)
                ? new Clearance.Postponed(open.get(), isQuiet(now) ? Reason.QUIET_HOURS : Reason.SEND_WINDOW)
                : uncapped(allowed, now);
    }

    private boolean isQuiet(Instant now) {
        return policy.quietHours().endAfter(now, zone()).isPresent();
    }

    /// The end of quiet hours may lie outside the window, and the begin of the window in quiet hours; after as many turns as a fortnight has nights, there is no
    /// hour that is neither.
    private Optional<Instant> opens(Instant now) {
        Instant at = now;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            Instant loud = policy.quietHours().endAfter(at, zone()).orElse(at);
            Optional<Instant> open = policy.sendWindow().isEmpty()
                    ? Optional.of(loud)
                    : policy.sendWindow().flatMap(window -> window.at(loud, zone()));
            if (open.isEmpty() || open.get().equals(at)) {
                return open;
            }
            at = open.get();
        }
        return Optional.empty();
    }

    /// {@return whether a policy leaves any hour to write in}
    ///
    /// @param policy which
    /// @param now from when on
    public static boolean everOpens(ContactPolicy policy, Instant now) {
        return new Gate(Contact.UNKNOWN, policy, false).opens(now).isPresent();
    }

    /// When a channel of a step may have a unit of the cap again, if nothing else is sent meanwhile.
    ///
    /// @param firstOf the step's channels
    /// @param now the instant
    /// @return the instant, not before `now`; empty where she cannot be written to on any of them, or there is no cap
    public Optional<Instant> freeAt(List<Channel> firstOf, Instant now) {
        return firstOf.stream().filter(channel -> address(channel).isPresent()).filter(this::allows)
                .flatMap(channel -> policy.cap().map(cap -> sends.freeAt(cap, channel, now)).stream())
                .min(Comparator.naturalOrder());
    }

    /// A channel that has no unit left gives way to the next.
    private Clearance uncapped(List<Channel> allowed, Instant now) {
        return allowed.stream().filter(channel -> policy.cap().filter(cap -> sends.reach(cap, channel, now)).isEmpty())
                .findFirst()
                .<Clearance>map(channel -> new Clearance.Cleared(channel, address(channel).orElseThrow()))
                .orElseGet(() -> new Clearance.Withheld(Reason.CAP));
    }

    /// {@return where she lives, as far as known}
    public ZoneId zone() {
        return contact.zone().map(Latest::value).orElse(policy.zone());
    }

    /// {@return what she reads, as far as known}
    public Language language() {
        return contact.language().flatMap(latest -> Language.parse(latest.value())).orElse(policy.language());
    }

    private boolean allows(Channel channel) {
        return contact.consents().on(channel, policy.topic()).orElse(policy.consentAssumed());
    }

    private Optional<Personal<String>> address(Channel channel) {
        return contact.address(channel).or(() -> policy.addressAssumed() ? Optional.of(ASSUMED) : Optional.empty());
    }
}
