package dev.safar.local.links;

import dev.safar.local.http.Request;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import dev.safar.local.links.Link.Kind;
import dev.safar.mail.MailPage;
import dev.safar.mail.MailPages;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the world asks of links: `/c/ID` leads on, `/o/ID` is a picture nobody sees, `/u/ID` asks and, by POST, ends consent. An id that is not there leads
/// nowhere, so no address can be given to us from outside.
public final class LinkRoutes {
    /// One transparent pixel.
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    private final Links links;
    private final Teller teller;
    private final InstantSource clock;

    /// Wires the routes.
    ///
    /// @param links what ids lead to
    /// @param teller takes withdrawals
    /// @param clock what time it is
    public LinkRoutes(Links links, Teller teller, InstantSource clock) {
        this.links = links;
        this.teller = teller;
        this.clock = clock;
    }

    /// {@return the routes, for anybody}
    public List<Route> all() {
        return List.of(Route.open("GET", "/c/{id}", this::click), Route.open("GET", "/o/{id}", this::open),
                Route.open("GET", "/u/{id}", this::ask), Route.open("POST", "/u/{id}", this::end));
    }

    private Response click(Request request) {
        Optional<Link> found = find(request, Kind.CLICK);
        found.ifPresent(link -> links.count(link, Programs.asked(request), clock.instant()));
        return found.flatMap(Link::target).map(target -> guarded(
                new Response(302, Map.of("Location", target.toASCIIString()), new byte[0])))
                .orElseGet(LinkRoutes::nowhere);
    }

    /// An id that is not there gets the same picture: a mail does not show a broken one once it is forgotten.
    private Response open(Request request) {
        find(request, Kind.OPEN)
                .ifPresent(link -> links.count(link, Programs.asked(request), clock.instant()));
        return guarded(new Response(200, Map.of("Content-Type", "image/gif"), PIXEL));
    }

    /// Mail gateways ask for every link: asking changes nothing.
    private Response ask(Request request) {
        return find(request, Kind.UNSUBSCRIBE).map(link -> page(MailPages.question(link.language(), link.topic())))
                .orElseGet(LinkRoutes::nowhere);
    }

    private Response end(Request request) {
        return find(request, Kind.UNSUBSCRIBE).map(link -> page(teller.withdraw(link, clock.instant())
                ? MailPages.done(link.language(), link.topic())
                : MailPages.later(link.language()))).orElseGet(LinkRoutes::nowhere);
    }

    private static Response nowhere() {
        return page(MailPages.nowhere());
    }

    private static Response page(MailPage page) {
        return with(Response.of(page.status(), "text/html", page.html()), page.headers());
    }

    private static Response guarded(Response response) {
        return with(response, MailPage.GUARDS);
    }

    private static Response with(Response response, Map<String, String> headers) {
        Response more = response;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            more = more.with(header.getKey(), header.getValue());
        }
        return more;
    }

    private Optional<Link> find(Request request, Kind kind) {
        return links.find(request.parameter("id"), kind);
    }
}
