package dev.safar.door;

import dev.safar.json.Limits;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether an envelope that was never written is one of which its text would say nothing else: so short that no limit of the text is near, without half a letter, and
/// with no numbers but whole ones.
public final class Brief {
    /// The longest envelope, in bytes of its text: what is no longer is never too long as it is stored: at most a number of three letters, `1e9`, becomes
    /// one of ten.
    static final int LONGEST = Limits.EVENT.bytes() / 8;
    /// No letter has a longer escape.
    private static final int ESCAPE = 6;
    /// No whole number, and nothing that stands between values, needs more.
    private static final int SCALAR = 24;

    private int left = LONGEST;

    private Brief() {
    }

    /// {@return whether it is short and plain}
    ///
    /// @param envelope plain JSON values
    public static boolean is(Map<String, ?> envelope) {
        return new Brief().holds(envelope);
    }

    private boolean holds(@Nullable Object value) {
        left -= SCALAR;
        return left >= 0 && switch (value) {
            case String text -> fits(text);
            case Map<?, ?> map -> all(map.keySet()) && all(map.values());
            case List<?> list -> all(list);
            case Integer _,Long _,Boolean _ -> true;
            case null -> true;
            default -> false;
        };
    }

    private boolean all(Collection<?> values) {
        for (Object value : values) {
            if (!holds(value)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(String text) {
        left -= ESCAPE * text.length();
        for (int i = 0; left >= 0 && i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return left >= 0;
    }
}
