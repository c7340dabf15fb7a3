package dev.safar.asl;

import dev.safar.json.Spelling;
import java.util.Collection;

/// Asks after the name someone probably meant, in the words of this room's findings.
final class Similar {
    private Similar() {
    }

    /// {@return " Did you mean 'x'?" for the name that [Spelling] finds nearest, or nothing}
    static String hint(String written, Collection<String> known) {
        return Spelling.nearest(written, known).map(name -> " Did you mean '" + name + "'?").orElse("");
    }
}
