package dev.safar.mail;

import java.util.Map;

/// A small page behind a link in a mail. It names nobody.
///
/// @param status the HTTP status
/// @param headers by their names, without what every answer of a server has
/// @param html the page, in UTF-8
public record MailPage(int status, Map<String, String> headers, String html) {
    /// What nothing behind a link may be without: no target learns from which letter somebody came, and no search engine keeps it.
    public static final Map<String, String> GUARDS = Map.of("Referrer-Policy", "no-referrer", "X-Robots-Tag",
            "noindex");

    /// Copies.
    public MailPage {
        headers = Map.copyOf(headers);
    }
}
