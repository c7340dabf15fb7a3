package dev.safar.local.links;

import dev.safar.hash.Sha256;
import dev.safar.local.http.Response;
import dev.safar.message.Language;
import java.util.Base64;

/// The small pages behind links. They name nobody and load nothing, and no other page can frame them.
final class LinkPages {
    private static final String STYLE = "body{margin:0;min-height:100vh;display:grid;place-items:center;font:17px/1.7 system-ui,'Segoe UI',Tahoma,sans-serif;"
            + "background:#f6f4ef;color:#22201c}main{max-width:30rem;padding:2rem;text-align:center}h1{font-size:1.4rem}"
            + "button{font:inherit;padding:.7em 1.6em;border:0;border-radius:.6em;background:#8a3b12;color:#fff;cursor:pointer}"
            + "button:focus-visible{outline:3px solid #22201c;outline-offset:3px}"
            + "@media(prefers-color-scheme:dark){body{background:#1b1a18;color:#f0ede6}button{background:#f0a070;color:#1b1a18}"
            + "button:focus-visible{outline-color:#f0ede6}}";
    private static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(Sha256.of(STYLE))
            + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private LinkPages() {
    }

    static Response question(Language reads) {
        return page(200, reads, "<h1>" + Phrase.QUESTION.in(reads) + "</h1><p>" + Phrase.MEANING.in(reads)
                + "</p><form method=\"post\"><input type=\"hidden\" name=\"List-Unsubscribe\" value=\"One-Click\"><button>"
                + Phrase.BUTTON.in(reads) + "</button></form>");
    }

    static Response done(Language reads) {
        return page(200, reads, "<h1>" + Phrase.DONE.in(reads) + "</h1>");
    }

    static Response later(Language reads) {
        return page(503, reads, "<h1>" + Phrase.LATER.in(reads) + "</h1>").with("Retry-After", "60");
    }

    /// Whoever asks for what is not there reads it in both languages: nobody knows who it is.
    static Response nowhere() {
        return page(404, Language.ENGLISH,
                "<h1>" + Phrase.NOWHERE.in(Language.ENGLISH) + "</h1><p lang=\"fa\" dir=\"rtl\">"
                        + Phrase.NOWHERE.in(Language.PERSIAN) + "</p>");
    }

    private static Response page(int status, Language reads, String main) {
        Language written = Phrase.written(reads);
        String html = "<!doctype html>\n<html lang=\"" + written.tag() + "\" dir=\"" + written.direction().word()
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<meta name=\"robots\" content=\"noindex\"><title>" + Phrase.UNSUBSCRIBE.in(written)
                + "</title><style>" + STYLE + "</style></head><body><main>" + main + "</main></body></html>\n";
        return guarded(Response.of(status, "text/html", html)).with("Content-Security-Policy", POLICY);
    }

    /// No target learns from which letter somebody came.
    static Response guarded(Response response) {
        return response.with("Referrer-Policy", "no-referrer").with("X-Robots-Tag", "noindex");
    }
}
