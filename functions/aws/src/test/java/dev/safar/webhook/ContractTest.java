package dev.safar.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.door.Door;
import dev.safar.door.Reason;
import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The door says what `docs/openapi.json` says it says, and nothing else. What it is asked is every hostile request, and a store that fails.
class ContractTest {
    private static final Contract PAGE = Contract.read();

    private static List<WebhookResponse> responses() {
        Stream<WebhookResponse> hostile = HostileTest.cases()
                .map(one -> new Wired(Wired.BRITISH).endpoint.answer(one.knock().request()));
        WebhookEndpoint failing = new WebhookEndpoint(new StorefrontWebhook(new Door(Wired.BRITISH), Wired.sources(),
                StorefrontWebhook.MOST_BYTES, _ -> {}), (_, _) -> false, _ -> {});
        return Stream.concat(hostile, Stream.of(failing.answer(Fixture.ALL.getFirst().knock().request()))).toList();
    }

    private static @Nullable Object plain(String json) {
        return switch (Json.read(json, Limits.FILE)) {
            case Parsed.Value(Node root) -> root.plain();
            case Parsed.Fault fault -> throw new AssertionError(fault);
        };
    }

    @Test
    void everyAnswerIsAsThePageSaysAndEveryStatusOfThePageIsGiven() {
        Set<String> seen = new TreeSet<>();
        for (WebhookResponse response : responses()) {
            String status = String.valueOf(response.status());
            seen.add(status);
            assertThat(PAGE.faults(status, plain(response.body()))).as(status + " " + response.body()).isEmpty();
            Map<String, Object> headers = PAGE.map("paths", "/webhooks/{source}", "post", "responses", status,
                    "headers");
            assertThat(response.headers()).containsOnlyKeys(headers.keySet());
            response.headers().forEach((name, value) -> assertThat(PAGE.at("paths", "/webhooks/{source}", "post",
                    "responses", status, "headers", name, "schema", "const")).isEqualTo(value));
        }
        assertThat(seen).isEqualTo(PAGE.map("paths", "/webhooks/{source}", "post", "responses").keySet());
    }

    @Test
    void thePageNamesEveryRefusalUnderItsStatusAndEveryReason() {
        Map<String, Set<String>> words = new TreeMap<>();
        for (Refusal refusal : Refusal.values()) {
            words.computeIfAbsent(String.valueOf(refusal.status()), _ -> new TreeSet<>()).add(refusal.word());
        }
        words.forEach((status, expected) -> assertThat(PAGE.response(status).toString())
                .contains(expected.stream().map(word -> word).toList()));
        List<?> reasons = (List<?>) PAGE.at("components", "schemas", "Rejection", "properties", "reason", "enum");
        assertThat(Set.copyOf(reasons)).isEqualTo(Stream.concat(Arrays.stream(Reason.values()).map(Reason::word),
                Stream.of(Rejected.UNREADABLE, Rejected.OTHER_SOURCE)).collect(Collectors.<Object>toSet()));
    }

    @Test
    void theHeadersOfEveryKindAreOnThePage() {
        Set<Object> parameters = ((List<?>) PAGE.at("paths", "/webhooks/{source}", "post", "parameters")).stream()
                .map(parameter -> ((Map<?, ?>) Objects.requireNonNull(parameter)).get("name"))
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        Wired.sources().forEach((name, source) -> {
            assertThat(PAGE.at("components", "securitySchemes", name, "name")).isEqualTo(source.signatureHeader());
            assertThat(parameters).containsAll(source.otherHeaders());
        });
    }

    @Test
    void everyExampleOfAnAnswerIsOne() {
        PAGE.map("paths", "/webhooks/{source}", "post", "responses").keySet()
                .forEach(status -> PAGE.map("paths", "/webhooks/{source}", "post", "responses", status, "content",
                        "application/json", "examples").forEach(
                                (name, example) -> assertThat(
                                        PAGE.faults(status, ((Map<?, ?>) example).get("value"))).as(name).isEmpty()));
    }

    @Test
    void everyExampleOfARequestIsAcceptedAtTheDoorOfItsName() {
        Map<String, Object> examples = PAGE.map("paths", "/webhooks/{source}", "post", "requestBody", "content",
                "application/json", "examples");
        assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
        examples.forEach((name, example) -> {
            Wired wired = new Wired(Wired.BRITISH);
            String body = JsonText.compact(((Map<?, ?>) example).get("value"));
            Fixture kind = Fixture.ALL.stream().filter(one -> one.folder().equals(name)).findFirst().orElseThrow();
            assertThat(wired.endpoint.answer(kind.knock(body).request()).status()).isEqualTo(202);
            assertThat(wired.facts).as(name).hasSize(1);
        });
    }
}
