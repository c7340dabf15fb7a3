package dev.safar.local.links;

import dev.safar.local.http.Request;
import java.util.List;
import java.util.regex.Pattern;

/// Tells programs from people by what a request says of itself: mail gateways look at links before anybody does, chats draw previews, browsers load ahead.
final class Programs {
    private static final List<String> PURPOSES = List.of("purpose", "sec-purpose", "x-purpose", "x-moz");
    private static final Pattern AHEAD = Pattern.compile("(?i).*\\b(prefetch|prerender|preview)\\b.*");
    private static final Pattern PROGRAM = Pattern.compile("(?i).*(bot\\b|bot/|crawl|spider|slurp|preview|scan|monitor|"
            + "facebookexternalhit|whatsapp|telegram|barracuda|mimecast|proofpoint|symantec|messagelabs|safelinks|"
            + "sophos|trendmicro|fireeye|ironport|headless|curl/|wget/|python|java/|java-http|go-http|okhttp|libwww|"
            + "node-fetch|axios|undici).*");

    private Programs() {
    }

    /// {@return whether no person asked}
    static boolean asked(Request request) {
        List<String> agents = request.headers().all("user-agent");
        return request.method().equals("HEAD") || agents.isEmpty() || agents.stream().anyMatch(String::isBlank)
                || agents.stream().anyMatch(agent -> PROGRAM.matcher(agent).matches())
                || PURPOSES.stream().flatMap(name -> request.headers().all(name).stream())
                        .anyMatch(purpose -> AHEAD.matcher(purpose).matches());
    }
}
