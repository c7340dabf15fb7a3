package dev.safar.message;

import dev.safar.event.Personal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The one place that says whether a member may be written to now.
///
/// @param contact what is known about her
/// @param sends when she was last written to
/// @param policy what holds where she did not say
/// @param complaintOpen whether a complaint of hers is open
public record Gate(Contact contact, Sends sends, ContactPolicy policy, boolean complaintOpen) {
    /// The topic of all that a journey sends.
    public static final String MARKETING = "marketing";
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
        return policy.quietHours().endAfter(now, zone()).<Clearance>map(Clearance.Postponed::new)
                .orElseGet(() -> uncapped(allowed, now));
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
        return contact.consents().on(channel, MARKETING).orElse(policy.consentAssumed());
    }

    private Optional<Personal<String>> address(Channel channel) {
        return contact.address(channel).or(() -> policy.addressAssumed() ? Optional.of(ASSUMED) : Optional.empty());
    }
}
