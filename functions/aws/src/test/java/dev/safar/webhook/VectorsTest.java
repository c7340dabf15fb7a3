package dev.safar.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.safar.webhook.source.SourceKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signatures that others published, and those made with openssl.
class VectorsTest {
    private static final Instant SIGNED = Instant.ofEpochSecond(1_614_265_330L);
    private static final String STANDARD = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static WebhookRequest request(String body, Instant now, Map<String, List<String>> headers) {
        return new WebhookRequest("POST", "any", Headers.of(headers), body.getBytes(StandardCharsets.UTF_8), now);
    }

    private static Optional<Refusal> standard(List<String> secrets, Instant now, String signature) {
        WebhookRequest request = request("{\"test\": 2432232314}", now, Map.of("webhook-id", List.of(Knock.ID),
                "webhook-timestamp", List.of("1614265330"), "webhook-signature", List.of(signature)));
        return SourceKind.STANDARD.source(secrets).verify(request).map(WebhookAnswer.Refused::refusal);
    }

    @Test
    void theVectorOfStandardWebhooksIsGenuineWithinFiveMinutes() {
        assertThat(standard(Wired.STANDARD, SIGNED, STANDARD)).isEmpty();
        assertThat(standard(Wired.STANDARD, SIGNED.plusSeconds(300), STANDARD)).isEmpty();
        assertThat(standard(Wired.STANDARD, SIGNED.minusSeconds(300), STANDARD)).isEmpty();
        assertThat(standard(Wired.STANDARD, SIGNED.plusSeconds(301), STANDARD)).contains(Refusal.STALE);
        assertThat(standard(Wired.STANDARD, SIGNED.minusSeconds(301), STANDARD)).contains(Refusal.STALE);
    }

    @Test
    void duringRotationEitherSecretIsGoodAndAfterItOnlyTheNewOne() {
        String old = Wired.STANDARD.getFirst();
        String fresh = Wired.STANDARD.getLast();
        assertThat(standard(List.of(fresh, old), SIGNED, STANDARD)).isEmpty();
        assertThat(standard(List.of(old, fresh), SIGNED, STANDARD)).isEmpty();
        assertThat(standard(List.of(fresh), SIGNED, STANDARD)).contains(Refusal.WRONG_SIGNATURE);
    }

    @Test
    void theVectorOfShopifyIsGenuineAtAnyTime() {
        WebhookRequest request = request("\"my secret message\"", Instant.EPOCH, Map.of("x-shopify-hmac-sha256",
                List.of("hMTq0K2x7oyOjoBwGYeTj5oxfnaVYXzbanUG9aajpKI="), "x-shopify-topic", List.of("orders/paid")));
        assertThat(SourceKind.SHOPIFY.source(List.of("hush")).verify(request)).isEmpty();
        assertThat(SourceKind.SHOPIFY.source(List.of("new", "hush")).verify(request)).isEmpty();
        assertThat(SourceKind.SHOPIFY.source(List.of("hushed")).verify(request)).isPresent();
    }

    /// `printf '1614265330.{"id":1}' | openssl dgst -sha256 -hmac whsec_test -r`, and the like in base64 for WooCommerce.
    @Test
    void whatOpensslSignsIsGenuine() {
        WebhookRequest stripe = request("{\"id\":1}", SIGNED, Map.of("stripe-signature",
                List.of("t=1614265330,v1=9878a59ce3fbbb5758e049312d0f721feb96077ded536887cb64cdfaab94092d")));
        assertThat(SourceKind.STRIPE.source(List.of("whsec_test")).verify(stripe)).isEmpty();
        WebhookRequest woocommerce = request("{\"id\":1}", SIGNED,
                Map.of("x-wc-webhook-signature", List.of("a/P8Loh1XUNq9N5nJOoelSJjnZZ890P7zytIAYETabE=")));
        assertThat(SourceKind.WOOCOMMERCE.source(List.of("woo")).verify(woocommerce)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"STANDARD, secret", "STANDARD, whsec_", "STANDARD, whsec_not*base64", "SHOPIFY, ''", "STRIPE, ''",
            "WOOCOMMERCE, ''"})
    void aSecretThatIsNoneIsRefusedWithoutQuotingIt(SourceKind kind, String secret) {
        assertThat(catchThrowable(() -> kind.source(List.of(secret))))
                .isInstanceOf(IllegalArgumentException.class).message().doesNotContain("not*base64");
    }

    @Test
    void aSourceWithoutSecretsIsNone() {
        for (SourceKind kind : SourceKind.values()) {
            assertThat(catchThrowable(() -> kind.source(List.of())))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(SourceKind.find(kind.word())).contains(kind);
        }
        assertThat(SourceKind.find("magento")).isEmpty();
    }
}
