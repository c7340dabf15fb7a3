package dev.safar.event;

import dev.safar.event.Identity.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The identities that one fact carries: at most one of a kind.
///
/// @param strongestFirst ordered by [Identity.Kind]; may be empty, which the intake rejects
public record Identities(List<Identity> strongestFirst) {
    /// Sorts and checks.
    ///
    /// @throws IllegalArgumentException if two are of one kind
    public Identities {
        strongestFirst = strongestFirst.size() < 2
                ? List.copyOf(strongestFirst)
                : strongestFirst.stream().sorted(Comparator.comparing(Identity::kind)).toList();
        if (strongestFirst.size() > 1
                && strongestFirst.stream().map(Identity::kind).distinct().count() != strongestFirst.size()) {
            throw new IllegalArgumentException("A fact carries at most one identity of a kind");
        }
    }

    /// {@return these identities}
    ///
    /// @param identities in any order
    public static Identities of(Identity... identities) {
        return new Identities(List.of(identities));
    }

    /// {@return those of these identities that are as asked}
    ///
    /// @param kept which
    public Identities only(Predicate<Identity> kept) {
        return new Identities(strongestFirst.stream().filter(kept).toList());
    }

    /// {@return the identity that decides whose fact this is, or empty where there is none}
    public Optional<Identity> strongest() {
        return strongestFirst.isEmpty() ? Optional.empty() : Optional.of(strongestFirst.getFirst());
    }

    /// {@return the identity of that kind, if the fact carries one}
    ///
    /// @param kind which
    public Optional<Identity> of(Kind kind) {
        return strongestFirst.stream().filter(identity -> identity.kind() == kind).findFirst();
    }
}
