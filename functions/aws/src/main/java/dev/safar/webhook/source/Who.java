package dev.safar.webhook.source;

import java.util.List;
import java.util.Optional;

/// Whose a fact is, in the platform's words.
///
/// @param customerId the platform's number of the customer; none for a guest
/// @param email as written
/// @param phone as written
record Who(Optional<String> customerId, Optional<String> email, Optional<String> phone) {
    /// {@return the first that is there}
    static Optional<String> first(List<Optional<String>> choices) {
        return choices.stream().flatMap(Optional::stream).findFirst();
    }

    /// {@return whether it names anybody}
    boolean isSomebody() {
        return customerId().isPresent() || email().isPresent() || phone().isPresent();
    }

    /// {@return nothing: it is about a person}
    @Override
    public String toString() {
        return "Who[withheld]";
    }
}
