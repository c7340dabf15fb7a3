package dev.safar.local.page;

import dev.safar.local.http.DeskToken;
import dev.safar.local.http.Request;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import dev.safar.local.links.Links;
import dev.safar.local.outbox.DurableOutbox;
import dev.safar.local.outbox.Sent;
import dev.safar.mail.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What left the house, for whoever sits at this machine: `GET /desk/outbox?before=EFFECT` lists it, the latest first, and `GET /desk/outbox/letter?effect=EFFECT`
/// is one mail as a mail program shows it, with nothing in it that can run, without its picture and with links that lead to their targets at once, and
/// one that would end her consent dead, so that looking is not opening, following a link is not her click, and nobody ends her consent from here. A frame sends no header, so a mail's address carries a pass that opens this mail alone.
public final class OutboxRoutes {
    private static final int PAGE = 50;
    private static final String POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    /// The one picture that our mails have.
    private static final Pattern PICTURE = Pattern.compile("<img src=\"[^\"]*\" width=\"1\" height=\"1\" alt=\"\">\n");
    private static final Pattern CLICK = Pattern.compile("href=\"[^\"]*/c/([0-9a-f]+)\"");
    private static final Pattern WAY_OUT = Pattern.compile("<a href=\"[^\"]*/u/[0-9a-zA-Z._~-]+\">([^<]*)</a>");
    private static final String PATH = "/desk/outbox/letter";
    private final DurableOutbox outbox;
    private final Links links;
    private final DeskToken token;

    /// Shows an outbox.
    ///
    /// @param outbox which
    /// @param links where its links lead
    /// @param token of the desk
    public OutboxRoutes(DurableOutbox outbox, Links links, DeskToken token) {
        this.outbox = outbox;
        this.links = links;
        this.token = token;
    }

    /// {@return the routes}
    public List<Route> all() {
        return List.of(Route.desk("GET", "/desk/outbox", this::list),
                Route.machine("GET", PATH, this::letter));
    }

    private Response list(Request request) {
        List<Sent> page = outbox.latest(request.asked("before").flatMap(outbox::find), PAGE);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("letters", page.stream().map(this::row).toList());
        body.put("next", page.size() < PAGE ? null : page.getLast().effect());
        return Response.json(200, body);
    }

    /// Addresses are left out: whoever looks at letters need not see them.
    private Map<String, @Nullable Object> row(Sent sent) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("effect", sent.effect());
        row.put("member", sent.member().value());
        row.put("at", sent.at().toString());
        row.put("journey", sent.journey());
        row.put("channel", sent.channel());
        row.put("template", sent.template());
        row.put("language", sent.language().tag());
        row.put("direction", sent.direction().word());
        row.put("subject", sent.subject().orElse(null));
        row.put("text", sent.text());
        row.put("letter", sent.html().map(_ -> address(sent.effect())).orElse(null));
        row.put("tries", sent.tries());
        row.put("answered", sent.answered().word());
        row.put("detail", sent.detail().orElse(null));
        return row;
    }

    private String address(String effect) {
        return PATH + "?effect=" + URLEncoder.encode(effect, StandardCharsets.UTF_8) + "&pass=" + token.passFor(effect);
    }

    private Response letter(Request request) {
        if (!token.isPassFor(request.asked("effect").orElse(""), request.asked("pass").orElse(""))) {
            return Response.refused(401, "no-pass",
                    "Expected the address of a letter as `letter` in the answer of /desk/outbox has it");
        }
        Optional<String> html = request.asked("effect").flatMap(outbox::find).flatMap(Sent::html);
        return html
                .map(page -> Response.of(200, "text/html", direct(dead(PICTURE.matcher(page).replaceAll(""))))
                        .with("Content-Security-Policy", POLICY)
                        .with("Referrer-Policy", "no-referrer"))
                .orElseGet(() -> Response.refused(404, "not-found", "No mail left under this id"));
    }

    /// Only in her own mail is it a link. All links of a text count clicks as yet, so none of them is taken for it.
    private static String dead(String page) {
        return WAY_OUT.matcher(page).replaceAll("<u>$1</u>");
    }

    /// A link that is forgotten counts nothing, and stays.
    private String direct(String page) {
        return CLICK.matcher(page).replaceAll(found -> Matcher.quoteReplacement(links.target(found.group(1))
                .map(target -> "href=\"" + Html.escaped(target.toASCIIString()) + "\"").orElse(found.group())));
    }
}
