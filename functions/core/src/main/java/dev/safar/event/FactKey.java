package dev.safar.event;

/// The name that the world gave a fact, so that two deliveries of it are one fact (protocol, rule 13).
///
/// @param source where it came from, as in `shopify`; no slash
/// @param kind what the id counts: `order`, `refund`, `complaint-opened`, `event`, ...; no slash
/// @param id the world's own id, as text: real ids exceed 2^53
public record FactKey(String source, String kind, String id) implements Comparable<FactKey> {
    /// The kind of a fact that has no name but its envelope's id.
    public static final String EVENT = "event";
    private static final int PARTS = 3;

    /// Checks the parts.
    ///
    /// @throws IllegalArgumentException if a part is blank, or source or kind holds a slash
    public FactKey {
        if (source.isBlank() || kind.isBlank() || id.isBlank() || source.indexOf('/') >= 0 || kind.indexOf('/') >= 0) {
            throw new IllegalArgumentException("Invalid fact key '" + source + "/" + kind + "/" + id + "'");
        }
    }

    /// {@return a name from its text}
    ///
    /// @param text `source/kind/id`; the id may hold slashes
    /// @throws IllegalArgumentException if it has fewer parts or a blank one
    public static FactKey parse(String text) {
        String[] parts = text.split("/", PARTS);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("Invalid fact key '" + text + "', expected source/kind/id");
        }
        return new FactKey(parts[0], parts[1], parts[2]);
    }

    /// {@return `source/kind/id`}
    @Override
    public String toString() {
        return source + "/" + kind + "/" + id;
    }

    @Override
    public int compareTo(FactKey other) {
        return toString().compareTo(other.toString());
    }
}
