package dev.safar.message;

import dev.safar.event.Stamp;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Stamps of later facts that told what a written contact says already: its values are the same, and only when they were last told is newer. Kept beside
/// the contact, so that it is not written for them; they hold nothing personal.
///
/// A contact and its confirmations together are what the facts come to. How the two share it depends on the order in which facts came, what they come to does
/// not.
///
/// @param later the newer stamps by the name of the contact's field, as in `email`; only of fields that are newer
public record Confirmations(SortedMap<String, Stamp> later) {
    /// Nothing was told again.
    public static final Confirmations NONE = new Confirmations(new TreeMap<>());

    /// Copies.
    public Confirmations {
        later = Collections.unmodifiableSortedMap(new TreeMap<>(later));
    }

    /// Finds what was told again. It is all that was told where [#of(Contact)] gives the known contact back; else the contact must be written.
    ///
    /// @param written the contact as it is written
    /// @param known the contact as the facts tell it
    /// @return the stamps that are newer
    public static Confirmations between(Contact written, Contact known) {
        SortedMap<String, Stamp> later = new TreeMap<>();
        compare(later, "email", written.email(), known.email());
        compare(later, "phone", written.phone(), known.phone());
        compare(later, "title", written.title(), known.title());
        compare(later, "name", written.name(), known.name());
        compare(later, "surname", written.surname(), known.surname());
        compare(later, "language", written.language(), known.language());
        compare(later, "zone", written.zone(), known.zone());
        compare(later, "birthday", written.birthday(), known.birthday());
        return new Confirmations(later);
    }

    private static <T> void compare(SortedMap<String, Stamp> later, String field, Optional<Latest<T>> written,
            Optional<Latest<T>> known) {
        if (written.isPresent() && known.isPresent()
                && known.get().stamp().compareTo(written.get().stamp()) > 0) {
            later.put(field, known.get().stamp());
        }
    }

    /// {@return the contact as the facts tell it}
    ///
    /// @param written the contact as it is written
    public Contact of(Contact written) {
        return later.isEmpty()
                ? written
                : new Contact(told("email", written.email()), told("phone", written.phone()),
                        told("title", written.title()), told("name", written.name()),
                        told("surname", written.surname()), told("language", written.language()),
                        told("zone", written.zone()), told("birthday", written.birthday()), written.consents());
    }

    private <T> Optional<Latest<T>> told(String field, Optional<Latest<T>> written) {
        return written.map(latest -> new Latest<>(latest.value(), later.getOrDefault(field, latest.stamp())));
    }
}
