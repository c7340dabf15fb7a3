package dev.safar.aws;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Environment variables, read with a word about the way out where one is missing or cannot be read. Values are never shown: one of them is a secret.
///
/// @param variables by name
record Environment(Map<String, String> variables) {
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

    private <T> Optional<T> find(String name, String what, Function<String, Optional<T>> reader) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank())
                .map(value -> reader.apply(value.strip()).orElseThrow(
                        () -> new IllegalStateException(name + " cannot be read: set it to " + what)));
    }
}
