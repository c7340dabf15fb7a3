package dev.safar.member;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What journeys wrote on a member: no facts of the shop's, so no fact changes them, and corrections leave them as they are.
///
/// @param tags words that she is marked with
/// @param attributes values by name: a text, a whole number or a boolean each
/// @param badges what she was awarded
public record Traits(SortedSet<String> tags, SortedMap<String, Object> attributes, SortedSet<String> badges) {
    /// None.
    public static final Traits NONE = new Traits(new TreeSet<>(), new TreeMap<>(), new TreeSet<>());
    /// How many tags, attributes and badges there may be, of each: the contact's item must stay small.
    public static final int MOST = 50;

    /// Copies.
    public Traits {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        badges = Collections.unmodifiableSortedSet(new TreeSet<>(badges));
    }

    /// {@return whether there are more than there may be}
    public boolean tooMany() {
        return tags.size() > MOST || attributes.size() > MOST || badges.size() > MOST;
    }

    /// {@return whether nothing was ever written on her}
    public boolean isEmpty() {
        return tags.isEmpty() && attributes.isEmpty() && badges.isEmpty();
    }

    /// {@return the same with one badge more}
    ///
    /// @param badge which
    public Traits awarded(String badge) {
        SortedSet<String> more = new TreeSet<>(badges);
        more.add(Objects.requireNonNull(badge));
        return new Traits(tags, attributes, more);
    }
}
