package dev.safar.door;

import java.util.Locale;

/// Why a well-formed envelope cannot be accepted (protocol, rule 19). The words stand in rejection rows and never change. Where several
/// hold, the first in this order is the reason and the explanation names them all.
public enum Reason {
    /// The type is none of ours and no custom name.
    UNKNOWN_TYPE,
    /// It happened more than [Door#AHEAD] after the door's clock: a clock is wrong, and such a fact would stand before all later ones.
    FAR_FUTURE,
    /// Nothing says whose fact it is, or only broken addresses do.
    NO_IDENTITY,
    /// The currency is not in our table.
    UNKNOWN_CURRENCY,
    /// The currency is not the shop's.
    WRONG_CURRENCY;

    /// {@return the stable word, as in `no-identity`}
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
