package dev.safar.message;

import java.time.ZoneId;
import java.util.Optional;

/// What holds for members who did not say otherwise.
///
/// @param zone where they are taken to live
/// @param language what they are taken to read
/// @param quietHours when they are left alone, in their own time
/// @param consentAssumed whether silence on consent is consent; false for a real shop
/// @param addressAssumed whether a member without an address is taken to have one; true only where orders are replayed that carry none
/// @param cap how often a member may be written to, if that is bounded
/// @param sendWindow when members are written to, in their own time; empty for always
/// @param topic what they are written to about, which is what they must have allowed
public record ContactPolicy(ZoneId zone, Language language, QuietHours quietHours, boolean consentAssumed,
        boolean addressAssumed, Optional<FrequencyCap> cap, Optional<DayPart> sendWindow, String topic) {
    /// A policy about marketing, without a cap.
    ///
    /// @param zone where they are taken to live
    /// @param language what they are taken to read
    /// @param quietHours when they are left alone, in their own time
    /// @param consentAssumed whether silence on consent is consent; false for a real shop
    /// @param addressAssumed whether a member without an address is taken to have one
    public ContactPolicy(ZoneId zone, Language language, QuietHours quietHours, boolean consentAssumed,
            boolean addressAssumed) {
        this(zone, language, quietHours, consentAssumed, addressAssumed, Optional.empty(), Optional.empty(),
                Gate.MARKETING);
    }

    /// {@return the same, bounded}
    ///
    /// @param most how often a member may be written to
    public ContactPolicy capped(FrequencyCap most) {
        return new ContactPolicy(zone, language, quietHours, consentAssumed, addressAssumed, Optional.of(most),
                sendWindow, topic);
    }

    /// {@return the same, with a part of the day in which alone members are written to}
    ///
    /// @param window which; empty for always
    public ContactPolicy within(Optional<DayPart> window) {
        return new ContactPolicy(zone, language, quietHours, consentAssumed, addressAssumed, cap, window, topic);
    }

    /// {@return the same with other quiet hours}
    ///
    /// @param hours which
    public ContactPolicy quietAt(QuietHours hours) {
        return new ContactPolicy(zone, language, hours, consentAssumed, addressAssumed, cap, sendWindow, topic);
    }

    /// {@return the same, with another language for whoever did not say what she reads}
    ///
    /// @param other which
    public ContactPolicy reading(Language other) {
        return new ContactPolicy(zone, other, quietHours, consentAssumed, addressAssumed, cap, sendWindow, topic);
    }

    /// {@return the same, with other things taken for granted}
    ///
    /// @param consent whether silence on consent is consent
    /// @param address whether a member without an address is taken to have one
    public ContactPolicy taking(boolean consent, boolean address) {
        return new ContactPolicy(zone, language, quietHours, consent, address, cap, sendWindow, topic);
    }

    /// {@return the same about another topic}
    ///
    /// @param other which
    public ContactPolicy about(String other) {
        return new ContactPolicy(zone, language, quietHours, consentAssumed, addressAssumed, cap, sendWindow, other);
    }
}
