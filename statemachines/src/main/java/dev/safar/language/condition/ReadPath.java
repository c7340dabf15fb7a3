package dev.safar.language.condition;

import java.util.List;

/// What a condition reads, as in `member.purchases.count`.
///
/// @param names from the root on, at least one
/// @param first the root's index among the condition's words
/// @param end the index of the word behind the last name
public record ReadPath(List<Name> names, int first, int end) {
    /// One name of it.
    ///
    /// @param text as written, without backticks
    /// @param offset where it stands in the condition's text, in UTF-16 units from 0
    public record Name(String text, int offset) {}

    /// Copies.
    public ReadPath {
        names = List.copyOf(names);
    }

    /// {@return the first name}
    public Name root() {
        return names.getFirst();
    }

    /// {@return the last name}
    public Name last() {
        return names.getLast();
    }

    /// {@return whether it begins with these names}
    ///
    /// @param root the first
    /// @param next the second
    public boolean begins(String root, String next) {
        return names.size() > 1 && root().text().equals(root) && names.get(1).text().equals(next);
    }
}
