package dev.safar.message;

import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.Identity.Kind;
import dev.safar.event.MemberEvent;
import dev.safar.event.MemberEvent.ConsentGiven;
import dev.safar.event.MemberEvent.ConsentWithdrawn;
import dev.safar.event.MemberEvent.CustomEvent;
import dev.safar.event.MemberEvent.MemberRegistered;
import dev.safar.event.Personal;
import dev.safar.event.Provenance;
import dev.safar.event.Revision;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Facts that say how a member can be reached, at so many minutes after [#START].
final class Told {
    static final Instant START = Instant.parse("2026-03-21T12:00:00Z");
    static final Identity SARA = new Identity(Kind.CUSTOMER_ID, "17850");
    static final Identity MAIL = new Identity(Kind.EMAIL, "sara@shop.example");
    static final Identity OTHER_MAIL = new Identity(Kind.EMAIL, "s@home.example");
    static final Identity PHONE = new Identity(Kind.PHONE, "+989121234567");
    static final Identity OTHER_PHONE = new Identity(Kind.PHONE, "+989350000000");

    private Told() {
    }

    static Provenance provenance(String id, long minute, Identity... who) {
        return new Provenance(new FactKey("shop", "event", id), START.plus(Duration.ofMinutes(minute)),
                Identities.of(who), new Revision(0, "body"));
    }

    static CustomEvent seen(String id, long minute, Identity... who) {
        return new CustomEvent(provenance(id, minute, who), "custom.seen", Map.of());
    }

    static MemberRegistered introduced(String id, long minute, String title, String name, String surname,
            String language, String zone) {
        return new MemberRegistered(provenance(id, minute, SARA), said(title).map(Personal::of),
                said(name).map(Personal::of), said(surname).map(Personal::of), said(language),
                said(zone).map(ZoneId::of));
    }

    static ConsentGiven gave(String id, long minute, String channel) {
        return new ConsentGiven(provenance(id, minute, SARA), said(channel), Gate.MARKETING);
    }

    static ConsentWithdrawn withdrew(String id, long minute, String channel) {
        return new ConsentWithdrawn(provenance(id, minute, SARA), said(channel), Gate.MARKETING);
    }

    static Contact contact(MemberEvent... facts) {
        return Arrays.stream(facts).reduce(Contact.UNKNOWN, Contact::learn, (first, _) -> first);
    }

    private static Optional<String> said(String value) {
        return Optional.of(value).filter(word -> !word.isEmpty());
    }
}
