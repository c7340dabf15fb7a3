package dev.safar.mail;

import dev.safar.event.Personal;
import dev.safar.message.Language;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// A mail to one member, ready but for its form.
///
/// @param effect the id of the effect that sends it; the mail's own id is made of it, so a mail that is tried again keeps its id
/// @param at its date
/// @param to to whom
/// @param language the language it is written in
/// @param subject one line
/// @param text the plain text; lines end in `\n`
/// @param html the same as a whole page
/// @param unsubscribe where a POST ends her consent; empty where nobody would listen
public record Mail(String effect, Instant at, Personal<String> to, Language language, String subject, String text,
        String html, Optional<URI> unsubscribe) {
    @Override
    public String toString() {
        return "Mail[" + effect + ", text withheld]";
    }
}
