package dev.safar.aws;

import dev.safar.secret.Keyring;
import dev.safar.secret.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Environment variables, read with a word about the way out where one is missing or cannot be read. Values are never shown: some of them are secrets.
///
/// @param variables by name
/// @param keyring reads the secrets to which variables only refer
record Environment(Map<String, String> variables, Keyring keyring) {
    /// Lambda says by it why a function starts.
    private static final String REASON = "AWS_LAMBDA_INITIALIZATION_TYPE";
    private static final String FOR_AN_EVENT = "on-demand";

    /// What the first event may not need is made when something needs it where that event waits for the start, and at once where nobody does: for a snapshot,
    /// or for concurrency that is provisioned.
    ///
    /// @param <T> what is made
    /// @param maker makes it
    /// @return what hands it out, the same each time
    <T> Supplier<T> later(Supplier<T> maker) {
        Once<T> once = new Once<>(maker);
        if (!variables.getOrDefault(REASON, FOR_AN_EVENT).equals(FOR_AN_EVENT)) {
            once.get();
        }
        return once;
    }

    /// {@return the value}
    ///
    /// @throws IllegalStateException if it is missing, blank or unreadable; the message names the variable and what to set
    <T> T required(String name, String what, Function<String, Optional<T>> reader) {
        return find(name, what, reader).orElseThrow(
                () -> new IllegalStateException(name + " is not set: set it to " + what));
    }

    /// {@return the value, or another where it is missing or blank}
    ///
    /// @throws IllegalStateException if it is unreadable; the message names the variable and what to set
    <T> T or(T otherwise, String name, String what, Function<String, Optional<T>> reader) {
        return find(name, what, reader).orElse(otherwise);
    }

    /// {@return the value; empty where it is missing or blank}
    ///
    /// @throws IllegalStateException if it is unreadable; the message names the variable and what to set
    <T> Optional<T> find(String name, String what, Function<String, Optional<T>> reader) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank())
                .map(value -> reader.apply(value.strip()).orElseThrow(
                        () -> new IllegalStateException(name + " cannot be read: set it to " + what)));
    }

    /// {@return the secrets that some values are or refer to, asked for each time; empty where one begins like a reference and names nothing}
    ///
    /// @param values one or two
    Optional<Supplier<List<String>>> secrets(List<String> values) {
        try {
            List<Supplier<List<String>>> each = values.stream().map(keyring::of).toList();
            return values.size() > Keyring.MOST ? Optional.empty() : Optional.of(() -> all(each));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static List<String> all(List<Supplier<List<String>>> each) {
        List<String> all = new ArrayList<>();
        each.forEach(some -> all.addAll(some.get()));
        return all.stream().distinct().toList();
    }

    /// {@return the secret that a value is or refers to: the newest one there}
    ///
    /// @param value the secret itself, or a reference
    /// @throws dev.safar.secret.UnreadableSecretException if it lies elsewhere and cannot be read
    /// @throws IllegalArgumentException if it begins like a reference and names nothing
    String secret(String value) {
        return keyring.of(value).get().getFirst();
    }

    /// {@return whether one of some values lies elsewhere}
    ///
    /// @param values secrets or references
    /// @throws IllegalArgumentException if one begins like a reference and names nothing
    static boolean refers(List<String> values) {
        return values.stream().anyMatch(value -> Reference.read(value).isPresent());
    }
}
