package dev.safar.door;

import dev.safar.event.Identity;
import dev.safar.event.Identity.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a person types to name another: a mail address, a phone number or a customer id, in any of the ways in which envelopes may write them.
public final class TypedIdentities {
    private final IdentityReader reader;

    /// Prepares to read.
    ///
    /// @param market where the shop trades: a phone number without a country code belongs there
    public TypedIdentities(Market market) {
        this.reader = new IdentityReader(market.region());
    }

    /// Reads what was typed.
    ///
    /// @param typed any text; `phone:`, `email:` or `customer-id:` before it leaves one meaning only
    /// @return all that it may mean, in canonical form, strongest first; none where it cannot name anybody
    public List<Identity> of(String typed) {
        for (Kind kind : Kind.values()) {
            String prefix = kind.word() + ":";
            if (typed.startsWith(prefix)) {
                return one(kind, typed.substring(prefix.length())).stream().toList();
            }
        }
        List<Identity> meant = new ArrayList<>();
        Arrays.stream(Kind.values()).forEach(kind -> one(kind, typed).ifPresent(meant::add));
        return List.copyOf(meant);
    }

    private Optional<Identity> one(Kind kind, String text) {
        return reader.canonical(kind).apply(text).map(value -> new Identity(kind, value));
    }
}
