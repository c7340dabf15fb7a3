package dev.safar.journey;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A question a journey asks, written in JSONata over the names `member`, `entry`, `event` and `steps`.
///
/// It is parsed once and evaluated in Java, never in Step Functions, where an undefined name would fail the execution (protocol, rule 7).
/// Equal texts are equal conditions. Thread-safe: each evaluation has a frame of its own.
public final class Condition {
    /// Functions that make less than they are given, and the two names for what is looked at.
    private static final Set<String> SHRINK = Set.of("", "$", "exists", "not", "boolean", "count", "sum", "length",
            "number", "max", "min", "average", "lowercase", "uppercase", "substring", "toMillis");
    private static final Set<String> GROWING = Set.of("&", "..", "{", "~>", "**", "*");

    private final String text;
    private final Jsonata expression;
    /// Whether it can make more than it reads: only then is all weighed that it makes.
    private final boolean grows;

    private Condition(String text, Jsonata expression, boolean grows) {
        this.text = text;
        this.expression = expression;
        this.grows = grows;
    }

    /// Reads a condition.
    ///
    /// @param text JSONata
    /// @return the condition, or what is wrong with it and where
    public static ConditionReading read(String text) {
        List<ConditionToken> tokens = ConditionScanner.scan(text);
        Optional<ConditionReading> forbidden = tokens.stream().flatMap(Condition::forbidden).findFirst();
        if (forbidden.isPresent()) {
            return forbidden.get();
        }
        try {
            return new ConditionReading.Read(
                    new Condition(text, parsed(text), tokens.stream().anyMatch(Condition::grows)));
        } catch (JException e) {
            return new ConditionReading.Refused(Math.clamp(e.getLocation() - 1L, 0, text.length()),
                    "This is not JSONata: " + e.getMessage());
        } catch (RuntimeException e) {
            // The parser leaks other exceptions for some inputs; to a person they are one thing.
            return new ConditionReading.Refused(0, "This is not JSONata");
        } catch (StackOverflowError e) {
            // The parser calls itself for every sign before a value, as in "------1".
            return new ConditionReading.Refused(0, "This is nested too deep to be read");
        }
    }

    /// Names are plain values, so the library need not walk through all of them before each question.
    private static Jsonata parsed(String text) {
        Jsonata expression = Jsonata.jsonata(text);
        expression.setValidateInput(false);
        return expression;
    }

    private static boolean grows(ConditionToken token) {
        return switch (token.kind()) {
            case VARIABLE -> !SHRINK.contains(token.text());
            case SIGN -> GROWING.contains(token.text());
            case NAME, QUOTED_NAME, STRING, NUMBER, PATTERN -> false;
        };
    }

    private static Stream<ConditionReading> forbidden(ConditionToken token) {
        Optional<String> reason = token.kind() == ConditionToken.Kind.VARIABLE
                ? Forbidden.reason(token.text())
                : Optional.empty();
        return reason.stream()
                .map(why -> new ConditionReading.Refused(token.offset(), "`$" + token.text() + "` " + why));
    }

    /// Asks for a value instead of an answer: a date to wait for.
    ///
    /// @param names what may be read: plain values by name
    /// @return what the expression gave; empty where nothing is known of it, or it breaks
    public Optional<Object> value(Map<String, ? extends @Nullable Object> names) {
        return switch (evaluate(names)) {
            case Given given -> Optional.ofNullable(given.value());
            case Broke _ -> Optional.empty();
        };
    }

    /// Asks.
    ///
    /// @param names what the condition may read: plain values by name
    /// @return true only where the expression gave the boolean true; anything else is false with its reason
    public Verdict test(Map<String, ? extends @Nullable Object> names) {
        return switch (evaluate(names)) {
            case Given given -> Verdict.of(given.value());
            case Broke broke -> Verdict.no("type-error: " + broke.why());
        };
    }

    private sealed interface Evaluated {}

    private record Given(@Nullable Object value) implements Evaluated {}

    private record Broke(String why) implements Evaluated {}

    private Evaluated evaluate(Map<String, ? extends @Nullable Object> names) {
        try {
            Jsonata.Frame frame = expression.createFrame();
            Effort.bound(frame, grows);
            return new Given(expression.evaluate(names, frame));
        } catch (JException e) {
            return new Broke(String.valueOf(e.getError()));
        } catch (RuntimeException | StackOverflowError e) {
            // dashjoin leaks NumberFormatException, DateTimeParseException, IndexOutOfBoundsException: type errors like any other.
            return new Broke(e.getClass().getSimpleName());
        }
    }

    /// {@return the text as it was written}
    public String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Condition condition && condition.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
