package dev.safar.mail;

import dev.safar.flow.Outgoing.Letter;
import dev.safar.message.Language;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The two forms of a letter with its links: plain text, and a page that says the same in the letter's own direction. Everything in the page is escaped.
public final class LetterForm {
    private static final String STYLE = "margin:0 auto;padding:24px;max-width:600px;font:16px/1.7 system-ui,'Segoe UI',Tahoma,sans-serif";
    private static final String SMALL = "font-size:13px;opacity:.75;margin-block-start:32px";
    private final Letter letter;
    private final List<Passage> passages;
    private final Map<URI, URI> shown;
    private final URI end;
    private final Optional<URI> pixel;

    /// Takes what both forms say.
    ///
    /// @param letter a mail
    /// @param passages its text in pieces
    /// @param shown where each address leads by way of us; one that is missing leads there itself
    /// @param end where she ends her consent
    /// @param pixel a picture nobody sees, if openings are counted by one
    public LetterForm(Letter letter, List<Passage> passages, Map<URI, URI> shown, URI end, Optional<URI> pixel) {
        this.letter = letter;
        this.passages = passages;
        this.shown = shown;
        this.end = end;
        this.pixel = pixel;
    }

    /// {@return the plain text; lines end in `\n`}
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Passage passage : passages) {
            text.append(switch (passage) {
                case Passage.Words(String words) -> words;
                case Passage.Web(String as, URI target) ->
                    shown.containsKey(target) ? shown.get(target).toString() : as;
            });
        }
        Language reads = letter.text().language();
        return text.append("\n\n-- \n").append(why().in(reads)).append('\n').append(Phrase.UNSUBSCRIBE.in(reads))
                .append(": ").append(end).toString();
    }

    /// {@return the page}
    public String html() {
        Language language = letter.text().language();
        return "<!doctype html>\n<html lang=\"" + Html.escaped(language.tag()) + "\" dir=\""
                + letter.text().direction().word() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
                + Html.escaped(letter.text().subject().orElse("")) + "</title>\n</head>\n<body style=\"" + STYLE
                + "\">\n<p>" + body() + "</p>\n" + foot(language)
                + pixel.map(image -> "<img src=\"" + image + "\" width=\"1\" height=\"1\" alt=\"\">\n").orElse("")
                + "</body>\n</html>\n";
    }

    private String body() {
        StringBuilder body = new StringBuilder();
        for (Passage passage : passages) {
            body.append(switch (passage) {
                case Passage.Words(String words) ->
                    Html.escaped(words).replace("\n\n", "</p><p>").replace("\n", "<br>\n");
                case Passage.Web web -> anchor(web);
            });
        }
        return body.toString();
    }

    /// Without its scheme the address is still read as one; with it, mail programs compare it to where the link leads, and warn of fraud.
    private String anchor(Passage.Web web) {
        String to = shown.getOrDefault(web.target(), web.target()).toASCIIString();
        String label = web.shown().substring(web.shown().indexOf("://") + "://".length());
        return "<a href=\"" + Html.escaped(to) + "\" target=\"_blank\" rel=\"noopener\"><bdi dir=\"ltr\">"
                + Html.escaped(label) + "</bdi></a>";
    }

    private Phrase why() {
        return letter.unasked() ? Phrase.WHY_UNASKED : Phrase.WHY;
    }

    private String foot(Language reads) {
        Language written = Phrase.written(reads);
        return "<p lang=\"" + written.tag() + "\" dir=\"" + written.direction().word() + "\" style=\"" + SMALL + "\">"
                + Html.escaped(why().in(reads)) + "<br>\n<a href=\"" + end + "\">"
                + Html.escaped(Phrase.UNSUBSCRIBE.in(reads)) + "</a></p>\n";
    }
}
