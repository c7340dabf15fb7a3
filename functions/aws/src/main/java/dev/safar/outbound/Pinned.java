package dev.safar.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;

/// A way to one host at one address. The address is the one that was looked at, so whoever answers for the name cannot show another to the connection (DNS
/// rebinding): the request names the number, while the `Host` header, TLS and its certificate go by the name.
///
/// Java sends a `Host` of ours only where `jdk.httpclient.allowRestrictedHeaders` names it, and reads that once, before the first use of its client.
record Pinned(InetAddress address, HttpClient client) {
    private static final String ALLOWED = "jdk.httpclient.allowRestrictedHeaders";
    private static final String HOST = "host";
    static final Duration CONNECT = Duration.ofSeconds(5);

    static {
        String allowed = System.getProperty(ALLOWED, "");
        if (!List.of(allowed.toLowerCase(Locale.ROOT).split(",", -1)).contains(HOST)) {
            System.setProperty(ALLOWED, allowed.isEmpty() ? HOST : allowed + "," + HOST);
        }
    }

    /// @throws IllegalStateException if Java's client was used before, and does not let us name the host; says how to start Java
    static Pinned to(URI target, InetAddress address, Net net) {
        checkHostIsOurs();
        SSLParameters parameters = new SSLParameters();
        if (isName(target.getHost())) {
            parameters.setServerNames(List.of(new SNIHostName(target.getHost())));
        }
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER).proxy(HttpClient.Builder.NO_PROXY)
                .sslContext(net.trust().get()).sslParameters(parameters).build();
        return new Pinned(address, client);
    }

    private static void checkHostIsOurs() {
        try {
            var _ = HttpRequest.newBuilder().header(HOST, "host.example");
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("Webhooks cannot go out: Java's HTTP client was used before they were, "
                    + "so start Java with -D" + ALLOWED + "=" + HOST, e);
        }
    }

    private static boolean isName(String host) {
        return !host.startsWith("[") && !host.matches("[0-9.]+");
    }

    /// The same address of the web, with the number in place of the name.
    URI numbered(URI target) {
        String number = address instanceof Inet6Address
                ? "[" + address.getHostAddress().replaceFirst("%.*", "") + "]"
                : address.getHostAddress();
        String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        return URI.create(target.getScheme() + "://" + number + port(target) + path
                + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()));
    }

    static String host(URI target) {
        return target.getHost() + port(target);
    }

    private static String port(URI target) {
        return target.getPort() < 0 ? "" : ":" + target.getPort();
    }
}
