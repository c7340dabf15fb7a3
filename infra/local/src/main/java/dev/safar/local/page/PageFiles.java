package dev.safar.local.page;

import dev.safar.local.http.Handler;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The files of the page. Its policy lets nothing run and nothing load but these files, lets no other page frame it, and sends no form anywhere.
public final class PageFiles {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            + "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
    private static final Map<String, String> FILES = Map.of("page.css", "text/css; charset=utf-8", "page.js",
            "text/javascript; charset=utf-8", "views.js", "text/javascript; charset=utf-8", "dom.js",
            "text/javascript; charset=utf-8", "words.js", "text/javascript; charset=utf-8", "names.js",
            "text/javascript; charset=utf-8", "token.js", "text/javascript; charset=utf-8", "icon.svg",
            "image/svg+xml");

    private PageFiles() {
    }

    /// {@return `/` and the files under `/page`, for whoever is at this machine: nothing of the shop is in them}
    public static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.machine("GET", "/", file("index.html", "text/html; charset=utf-8")));
        FILES.forEach((name, type) -> routes.add(Route.machine("GET", "/page/" + name, file(name, type))));
        return routes;
    }

    private static Handler file(String name, String type) {
        Response response = new Response(200, Map.of("Content-Type", type, "Content-Security-Policy", POLICY,
                "Referrer-Policy", "no-referrer", "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin"), bytes(name));
        return _ -> response;
    }

    private static byte[] bytes(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The page's file " + name + " is missing from this build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
