package dev.safar.webhook.source;

import dev.safar.webhook.Dialect;
import dev.safar.webhook.Refusal;
import dev.safar.webhook.Secrets;
import dev.safar.webhook.Secrets.Written;
import dev.safar.webhook.SignedTime;
import dev.safar.webhook.Source;
import dev.safar.webhook.WebhookAnswer.Refused;
import dev.safar.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Stripe: `Stripe-Signature: t=1614265330,v1=5257a8...`; signed is `t.body`, in hexadecimal, under the endpoint's secret with its `whsec_`
/// (<https://docs.stripe.com/webhooks#verify-manually>). The type stands in the body and is signed with it.
public final class Stripe implements Source {
    private static final String SIGNATURE = "stripe-signature";

    private final Secrets secrets;

    /// Wires a shop.
    ///
    /// @param secrets the endpoint's secrets as the dashboard shows them, `whsec_` included; two while one takes over from the other
    /// @throws IllegalArgumentException if there is none, or one is empty
    public Stripe(List<String> secrets) {
        this.secrets = Secrets.ofText(secrets);
    }

    @Override
    public String signatureHeader() {
        return SIGNATURE;
    }

    @Override
    public List<String> otherHeaders() {
        return List.of();
    }

    @Override
    public Optional<Refused> verify(WebhookRequest request) {
        String header = request.headers().only(SIGNATURE);
        List<String> times = parts(header, "t=");
        if (times.size() != 1) {
            return Optional.of(new Refused(Refusal.MALFORMED_HEADER,
                    "Expected the header " + SIGNATURE + " to be t=...,v1=... with one time"));
        }
        return SignedTime.check(times.getFirst(), request.arrivedAt())
                .or(() -> signature(request, times.getFirst(), parts(header, "v1=")));
    }

    private Optional<Refused> signature(WebhookRequest request, String time, List<String> signatures) {
        byte[] signed = (time + ".").getBytes(StandardCharsets.UTF_8);
        return secrets.made(signatures, Written.HEX, signed, request.body())
                ? Optional.empty()
                : Optional.of(new Refused(Refusal.WRONG_SIGNATURE,
                        "Expected v1= and HMAC-SHA256 over t.body in hexadecimal, under the endpoint's secret"));
    }

    private static List<String> parts(String header, String name) {
        return Arrays.stream(header.split(",", -1)).map(String::strip).filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length())).toList();
    }

    @Override
    public Dialect dialect() {
        return new Dialect.Foreign(StripeBodies::translate);
    }
}
