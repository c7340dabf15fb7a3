package dev.safar.outbound;

import dev.safar.hash.Sha256;
import dev.safar.webhook.source.Standard;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Sends webhooks to one receiver, signed as Standard Webhooks 1.0.0 wants it, under every secret that is valid now. The id is the sender's own, the same
/// however often it is sent, so that the receiver can drop repeats. For many threads.
///
/// It goes where the name of the receiver led when it was looked at, and only if every address of that name is public; it follows no redirect, uses no proxy,
/// and reads nothing of the answer but its status and `Retry-After`.
public final class OutboundWebhook {
    /// How many bytes are sent at most.
    public static final int MOST_BYTES = 256 * 1024;
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int LONGEST_ID = 256;
    private static final int GONE = 410;
    /// What a receiver says of this very body. All else that is no 2xx is about its settings or its health, and passes.
    private static final Set<Integer> ABOUT_THE_BODY = Set.of(400, 413, 415, 422);
    private final URI target;
    private final Supplier<List<String>> secrets;
    private final Net net;
    private final InstantSource clock;
    private @Nullable Pinned pinned;

    /// Wires it to a receiver.
    ///
    /// @param target an address of the web with a host; `https` unless the net allows otherwise
    /// @param secrets asked each time: one or two, each `whsec_` and base64
    /// @param net where it may go
    /// @param clock the time, which is signed
    /// @throws IllegalArgumentException if the address is not of that form
    public OutboundWebhook(URI target, Supplier<List<String>> secrets, Net net, InstantSource clock) {
        boolean known = "https".equals(target.getScheme()) || (!net.https() && "http".equals(target.getScheme()));
        if (!known || target.getHost() == null || target.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "Expected the receiver's address to begin with https:// and a host, without a user in it");
        }
        this.target = target;
        this.secrets = secrets;
        this.net = net;
        this.clock = clock;
    }

    /// {@return the receiver's host}
    public String host() {
        return target.getHost();
    }

    /// Sends one.
    ///
    /// @param id what it is about, the same each time it is sent
    /// @param json the body
    /// @return what became of it
    /// @throws IllegalArgumentException if a secret is not of the form; the message never holds it
    public Answer send(String id, byte[] json) {
        if (json.length > MOST_BYTES) {
            return new Answer.Refused("webhook-too-large");
        }
        try {
            Optional<Pinned> way = way();
            return way.isEmpty() ? new Answer.Later("forbidden-address", Optional.empty()) : send(way.get(), id, json);
        } catch (UnknownHostException | ConnectException | HttpConnectTimeoutException _) {
            return new Answer.Later("no-connection", Optional.empty());
        } catch (SSLException _) {
            return new Answer.Later("no-tls", Optional.empty());
        } catch (IOException _) {
            return new Answer.Lost();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Lost();
        }
    }

    /// A name that leads to one address inside and one outside leads inside.
    private synchronized Optional<Pinned> way() throws UnknownHostException {
        List<InetAddress> all = List.of(net.names().of(target.getHost()));
        if (all.isEmpty() || !all.stream().allMatch(net.open())) {
            return Optional.empty();
        }
        Pinned known = pinned;
        if (known == null || !all.contains(known.address())) {
            known = Pinned.to(target, all.getFirst(), net);
            pinned = known;
        }
        return Optional.of(known);
    }

    private Answer send(Pinned way, String id, byte[] json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(way.numbered(target)).timeout(ANSWER)
                .header("Host", Pinned.host(target)).header("Content-Type", "application/json")
                .header("User-Agent", "Safar").POST(BodyPublishers.ofByteArray(json));
        signed(legible(id), json).forEach(request::header);
        HttpResponse<InputStream> response = way.client().send(request.build(), BodyHandlers.ofInputStream());
        response.body().close(); // whatever it says, and however much: nobody reads it
        return answer(response);
    }

    private Answer answer(HttpResponse<?> response) {
        int status = response.statusCode();
        String word = "webhook-" + status;
        if (status >= 200 && status < 300) {
            return new Answer.Taken();
        }
        if (status == GONE) {
            return new Answer.Gone();
        }
        return ABOUT_THE_BODY.contains(status)
                ? new Answer.Refused(word)
                : new Answer.Later(word, response.headers().firstValue("Retry-After")
                        .flatMap(value -> RetryAfter.read(value, clock.instant())));
    }

    /// While one secret takes over from another there is a signature under each, parted by a blank.
    private Map<String, String> signed(String id, byte[] json) {
        Instant now = clock.instant();
        List<Map<String, String>> each = new ArrayList<>();
        secrets.get().forEach(secret -> each.add(new Standard(List.of(secret)).sign(id, now, json)));
        return each.stream().reduce(OutboundWebhook::both)
                .orElseThrow(() -> new IllegalArgumentException("Expected at least one secret to sign with"));
    }

    private static Map<String, String> both(Map<String, String> first, Map<String, String> second) {
        Map<String, String> both = new java.util.LinkedHashMap<>(first);
        both.merge(Standard.SIGNATURE, second.getOrDefault(Standard.SIGNATURE, ""), (one, two) -> one + " " + two);
        return both;
    }

    /// An id of Standard Webhooks has visible letters of ASCII and no dot: all else is percent-encoded. One that becomes too long stands as its hash.
    static String legible(String id) {
        StringBuilder text = new StringBuilder();
        for (byte letter : id.getBytes(StandardCharsets.UTF_8)) {
            if (letter > ' ' && letter < 0x7F && letter != '.' && letter != '%') {
                text.append((char) letter);
            } else {
                text.append('%').append(String.format(java.util.Locale.ROOT, "%02X", letter));
            }
        }
        return text.length() <= LONGEST_ID ? text.toString() : "sha256:" + Sha256.hex(id);
    }
}
