package dev.safar.journey;

import dev.safar.message.ContactPolicy;
import dev.safar.message.DayPart;
import dev.safar.message.FrequencyCap;
import dev.safar.message.Gate;
import dev.safar.message.QuietHours;
import java.util.Optional;

/// On which terms a journey runs beside others: what it does not say, the shop says for all.
///
/// @param key what it is entered by once; empty for once a member
/// @param quietHours when it writes to nobody, in place of the shop's
/// @param sendWindow when alone it writes, in place of the shop's
/// @param cap how often a member may have been written to by any journey for this one to write, in place of the shop's
/// @param priority from 1 to [#MOST]: whose message goes where the cap leaves less than all want
/// @param topic what it writes about, which is what a member must have allowed
public record Terms(Optional<EntryKey> key, Optional<QuietHours> quietHours, Optional<DayPart> sendWindow,
        Optional<FrequencyCap> cap, int priority, String topic) {
    /// The priority of a journey that does not say any.
    public static final int MIDDLE = 50;
    /// The highest priority.
    public static final int MOST = 100;
    /// Those of a journey that says nothing of the kind.
    public static final Terms USUAL = new Terms(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            MIDDLE, Gate.MARKETING);

    /// Checks the priority.
    ///
    /// @throws IllegalArgumentException if it is not from 1 to [#MOST]
    public Terms {
        if (priority < 1 || priority > MOST) {
            throw new IllegalArgumentException("Invalid priority " + priority + ", valid from 1 to " + MOST);
        }
    }

    /// {@return what holds when this journey writes}
    ///
    /// @param shop what holds where it does not say
    public ContactPolicy over(ContactPolicy shop) {
        ContactPolicy about = shop.about(topic);
        ContactPolicy within = sendWindow.isPresent() ? about.within(sendWindow) : about;
        ContactPolicy quiet = quietHours.map(within::quietAt).orElse(within);
        return cap.map(quiet::capped).orElse(quiet);
    }
}
