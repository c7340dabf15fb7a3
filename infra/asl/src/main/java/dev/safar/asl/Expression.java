package dev.safar.asl;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One JSONata expression of a definition, parsed once. Thread-safe: every evaluation has its own frame.
final class Expression {
    /// Far longer than an honest expression takes; AWS has a bound of its own and does not publish it.
    private static final long TIMEOUT_MILLIS = 2_000;
    /// How deep evaluation may go into itself.
    private static final int DEPTH = 500;
    /// How the library writes JSON null; a Java null is undefined.
    static final Object NULL = Jsonata.NULL_VALUE;
    private static final Pattern NAME = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern STATES_PART = Pattern
            .compile("\\$states\\b(?!\\s*\\.\\s*(?:input|result|errorOutput)\\b)");

    private final String source;
    private final Jsonata compiled;
    private final Set<String> names;
    private final boolean usesContext;
    private final @Nullable Shortcut shortcut;

    private Expression(String source, Jsonata compiled) {
        this.source = source;
        this.compiled = compiled;
        this.names = names(source);
        this.usesContext = STATES_PART.matcher(source).find();
        this.shortcut = Shortcut.of(source).orElse(null);
    }

    /// Parses an expression.
    ///
    /// @param source without its `{%` and `%}`
    /// @throws JException (or another exception of the parser) when it is not JSONata
    static Expression parse(String source) {
        Jsonata compiled = Jsonata.jsonata(source);
        compiled.setValidateInput(false);
        compiled.setOutputConvertNulls(false);
        return new Expression(source, compiled);
    }

    String source() {
        return source;
    }

    /// {@return the names that follow a `$` anywhere in the text: all that could be read, and perhaps some more}
    Set<String> names() {
        return names;
    }

    /// {@return how it is answered without the library, or null where only the library can}
    @Nullable
    Shortcut shortcut() {
        return shortcut;
    }

    boolean usesContext() {
        return usesContext;
    }

    /// Evaluates to a frozen value, or fails the state as AWS words it.
    ///
    /// @param field where the expression stands, for example `Output/total`
    /// @throws StateFailure `States.QueryEvaluationError` or `States.DataLimitExceeded`
    @Nullable
    Object evaluate(Scope scope, String field) {
        Object known = shortcut == null ? null : shortcut.answer(scope);
        return known == null ? asked(scope, field) : known;
    }

    private @Nullable Object asked(Scope scope, String field) {
        try {
            Jsonata.Frame frame = compiled.createFrame(null);
            scope.bind(this, frame);
            frame.setRuntimeBounds(TIMEOUT_MILLIS, DEPTH);
            Object value = compiled.evaluate(null, frame);
            if (value == null) {
                throw scope.failure(field, Wording.undefined(source, field));
            }
            return Frozen.of(value);
        } catch (StateFailure failure) {
            throw failure;
        } catch (Frozen.TooLarge e) {
            throw scope.visit().tooLarge();
        } catch (Frozen.NoJson e) {
            throw scope.failure(field, Wording.unsupported(source, field));
        } catch (RuntimeException | StackOverflowError e) {
            throw scope.failure(field, Wording.threw(source, field, e));
        }
    }

    /// The library tells JSON null from undefined by a value of its own.
    static boolean isNull(Object value) {
        return NULL.equals(value);
    }

    private static Set<String> names(String source) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NAME.matcher(source);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
