package dev.safar.mail;

import dev.safar.hash.Sha256;
import dev.safar.message.Gate;
import dev.safar.message.Language;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// The small pages behind links. They name nobody and load nothing, and no other page can frame them.
public final class MailPages {
    private static final String STYLE = "body{margin:0;min-height:100vh;display:grid;place-items:center;font:17px/1.7 system-ui,'Segoe UI',Tahoma,sans-serif;"
            + "background:#f6f4ef;color:#22201c}main{max-width:30rem;padding:2rem;text-align:center}h1{font-size:1.4rem}"
            + "button{font:inherit;padding:.7em 1.6em;border:0;border-radius:.6em;background:#8a3b12;color:#fff;cursor:pointer}"
            + "button:focus-visible{outline:3px solid #22201c;outline-offset:3px}"
            + "@media(prefers-color-scheme:dark){body{background:#1b1a18;color:#f0ede6}button{background:#f0a070;color:#1b1a18}"
            + "button:focus-visible{outline-color:#f0ede6}}";
    private static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(Sha256.of(STYLE))
            + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private MailPages() {
    }

    /// {@return asks whether she means it; looking at it changes nothing}
    ///
    /// @param reads the letter's language
    /// @param topic what it is about
    public static MailPage question(Language reads, String topic) {
        boolean all = topic.equals(Gate.MARKETING);
        return page(200, reads, Map.of(), "<h1>" + (all ? Phrase.QUESTION : Phrase.QUESTION_OF_THESE).in(reads)
                + "</h1><p>" + (all ? Phrase.MEANING : Phrase.MEANING_OF_THESE).in(reads)
                + "</p><form method=\"post\"><input type=\"hidden\" name=\"List-Unsubscribe\" value=\"One-Click\"><button>"
                + (all ? Phrase.BUTTON : Phrase.BUTTON_OF_THESE).in(reads) + "</button></form>");
    }

    /// {@return says that it is done}
    ///
    /// @param reads the letter's language
    /// @param topic what it is about
    public static MailPage done(Language reads, String topic) {
        Phrase done = topic.equals(Gate.MARKETING) ? Phrase.DONE : Phrase.DONE_OF_THESE;
        return page(200, reads, Map.of(), "<h1>" + done.in(reads) + "</h1>");
    }

    /// {@return says that it could not be kept, and to come again}
    ///
    /// @param reads the letter's language
    public static MailPage later(Language reads) {
        return page(503, reads, Map.of("Retry-After", "60"), "<h1>" + Phrase.LATER.in(reads) + "</h1>");
    }

    /// {@return says in both languages that nothing is there: nobody knows who asks}
    public static MailPage nowhere() {
        return page(404, Language.ENGLISH, Map.of(),
                "<h1>" + Phrase.NOWHERE.in(Language.ENGLISH) + "</h1><p lang=\"fa\" dir=\"rtl\">"
                        + Phrase.NOWHERE.in(Language.PERSIAN) + "</p>");
    }

    private static MailPage page(int status, Language reads, Map<String, String> more, String main) {
        Language written = Phrase.written(reads);
        String html = "<!doctype html>\n<html lang=\"" + written.tag() + "\" dir=\"" + written.direction().word()
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<meta name=\"robots\" content=\"noindex\"><title>" + Phrase.UNSUBSCRIBE.in(written)
                + "</title><style>" + STYLE + "</style></head><body><main>" + main + "</main></body></html>\n";
        Map<String, String> headers = new HashMap<>(MailPage.GUARDS);
        headers.put("Content-Security-Policy", POLICY);
        headers.putAll(more);
        return new MailPage(status, headers, html);
    }
}
