package dev.safar.local.links;

import java.net.URI;
import java.util.List;

/// A letter with its links, ready for a mail. It holds personal data, so its [#toString()] withholds what it says.
///
/// @param text the plain text
/// @param html the same as a page
/// @param unsubscribe where a POST ends her consent
/// @param links what the ids in it lead to
public record Linked(String text, String html, URI unsubscribe, List<Link> links) {
    /// Copies.
    public Linked {
        links = List.copyOf(links);
    }

    /// {@return the ids in it}
    public List<String> ids() {
        return links.stream().map(Link::id).toList();
    }

    @Override
    public String toString() {
        return "Linked[" + links.size() + " links, text withheld]";
    }
}
