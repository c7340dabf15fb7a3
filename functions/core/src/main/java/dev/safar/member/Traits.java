package dev.safar.member;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /// How long the text of an attribute may be, in UTF-16 units.
    public static final int LONGEST = 200;

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

    /// {@return the same with tags and attributes written on and wiped off}
    ///
    /// @param addTags tags that are there from now on
    /// @param removeTags tags that are there no longer
    /// @param set attributes and their values
    /// @param unset attributes that are there no longer
    public Traits written(Set<String> addTags, Set<String> removeTags, Map<String, Object> set, Set<String> unset) {
        SortedSet<String> words = new TreeSet<>(tags);
        words.removeAll(removeTags);
        words.addAll(addTags);
        SortedMap<String, Object> values = new TreeMap<>(attributes);
        values.keySet().removeAll(unset);
        values.putAll(set);
        return new Traits(words, values, badges);
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
