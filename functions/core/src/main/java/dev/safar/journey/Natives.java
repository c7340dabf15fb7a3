package dev.safar.journey;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The functions of JSONata that make much of little, or try a text in many ways, each bounded by what it is given. No bound of an evaluation stops them
/// once they have begun. All others make at most a small multiple of what they are given, which is bounded.
final class Natives {
    /// The widest that `$pad` fills up to; what `safar check` allows.
    private static final int WIDEST = 1_000;
    /// The longest text in which a pattern is looked for, by how many repetitions (`*`, `+`, `{`) the pattern has: with three it tries the fourth power of the length,
    /// a third of a second here.
    private static final List<Integer> LONGEST_SEARCHED = List.of(Effort.HEAVIEST, 2_000, 500, 200);

    private static final Map<String, Jsonata.JFunction> MAKING = Map.of("pad",
            function("<s-ns?:s>", given -> Functions.pad(text(given, 0), small(given, 1), text(given, 2))), "join",
            function("<a<s>s?:s>", Natives::join));

    private final Effort effort;

    private Natives(Effort effort) {
        this.effort = effort;
    }

    private interface Native {
        @Nullable
        Object call(List<?> given);
    }

    /// Puts them into the frame of one evaluation.
    ///
    /// @param effort what that evaluation may cost: each search counts
    static void bind(Jsonata.Frame frame, Effort effort) {
        Natives natives = new Natives(effort);
        MAKING.forEach(frame::bind);
        frame.bind("replace", function("<s-(sf)(sf)n?:s>", natives::replace));
        frame.bind("contains",
                function("<s-(sf):b>", given -> Functions.contains(natives.searched(given), given.get(1))));
        frame.bind("split", function("<s-(sf)n?:a<s>>",
                given -> Functions.split(natives.searched(given), given.get(1), (Number) at(given, 2))));
        frame.bind("match", function("<s-f<s:o>n?:a<o>>", given -> Functions.match(natives.searched(given),
                (Pattern) given.get(1), at(given, 2) instanceof Number most ? most.intValue() : null)));
    }

    private static Jsonata.JFunction function(String signature, Native does) {
        return new Jsonata.JFunction((_, given) -> does.call(given), signature);
    }

    @SuppressWarnings("unchecked") // The signature has seen to it.
    private static @Nullable Object join(List<?> given) {
        List<String> texts = (List<String>) at(given, 0);
        String between = text(given, 1);
        long letters = texts == null || between == null ? 0 : (long) texts.size() * between.length();
        bounded(letters, Effort.HEAVIEST);
        return Functions.join(texts, between);
    }

    /// The library looks again from the start after each replacement, in what came of it, and takes a plain text for a pattern then. So each round counts, and may double the text.
    private @Nullable Object replace(List<?> given) {
        String text = searched(given);
        String by = at(given, 2) instanceof String written ? written : "";
        bounded(text == null ? 0 : (text.length() + 1L) * by.length(), Effort.HEAVIEST);
        Number most = small(given, 3);
        return text == null || most == null || most.intValue() < 0
                ? Functions.replace(text, given.get(1), given.get(2), most == null ? null : most.intValue())
                : replaced(text, given, most.intValue());
    }

    private String replaced(String text, List<?> given, int most) {
        String before = text;
        for (int round = 0; round < most; round++) {
            searches(before, given.get(1));
            String after = Functions.replace(before, given.get(1), given.get(2), 1);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    /// {@return the first argument, in which something is looked for}
    private @Nullable String searched(List<?> given) {
        String text = text(given, 0);
        if (text != null && given.get(1) instanceof Pattern) {
            searches(text, given.get(1));
        }
        return text;
    }

    private void searches(String text, Object sought) {
        int repetitions = (int) Math.min(LONGEST_SEARCHED.size() - 1,
                sought.toString().chars().filter(sign -> "*+{".indexOf(sign) >= 0).count());
        int longest = LONGEST_SEARCHED.get(repetitions);
        bounded(text.length(), longest);
        effort.searches(text.length(), longest);
    }

    private static @Nullable Number small(List<?> given, int i) {
        Number number = (Number) at(given, i);
        bounded(number == null ? 0 : Math.abs(number.longValue()), WIDEST);
        return number;
    }

    private static void bounded(long found, long most) {
        if (found > most) {
            throw new JException("too-much", -1);
        }
    }

    private static @Nullable String text(List<?> given, int i) {
        return (String) at(given, i);
    }

    private static @Nullable Object at(List<?> given, int i) {
        return i < given.size() ? given.get(i) : null;
    }
}
