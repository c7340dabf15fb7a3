package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.json.JsonText;
import dev.safar.local.cli.ImportCommand;
import dev.safar.local.cli.MembersCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file of orders, as it is typed in a shop of which some are known.
class ImportTest {
    private static final Map<String, Object> SHOPIFY = Map.of("kind", "shopify", "secrets", List.of("hush"));
    private static final Map<String, Object> OURS = Map.of("kind", "standard", "secrets",
            List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    private static final String THANKS = """
            { "journey": "thanks", "title": { "en": "Thanks" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "later", "wait": "3 days" } ] }""";
    @TempDir
    private Path folder = Path.of("");

    private Shop shop(Map<String, Object> sources) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/safar.json"), JsonText.pretty(Map.of("shop",
                Map.of("name", "Tea", "link", "https://shop.example", "currency", "EUR"), "identityKey",
                "0123456789abcdef", "sources", sources)));
        return new Shop(folder, Map.of("thanks", THANKS));
    }

    private Path orders() throws IOException {
        return Files.writeString(folder.resolve("orders.csv"), "event_id,type,member_id,occurred_at,amount_cents\n"
                + "1001,purchase,lena," + Instant.now().minusSeconds(60) + ",2500\n");
    }

    @Test
    void orderThatTheOnlyPlatformToldOfIsKnown() throws IOException {
        try (Shop shop = shop(Map.of("cafe", SHOPIFY, "own", OURS))) {
            Path known = Files.writeString(folder.resolve("known.ndjson"),
                    Signed.purchase("lena", "1001", Instant.now()).replace("my-shop", "cafe").replace("\n", " "));
            assertThat(At.typed(new ImportCommand(), known, "--data", shop.data()).done())
                    .startsWith("1 facts taken in");
            shop.isAtRest();
            assertThat(At.typed(new ImportCommand(), orders(), "--data", shop.data()).done())
                    .startsWith("Taken as orders of cafe.\n0 facts taken in, 1 were known already");
            assertThat(At.typed(new ImportCommand(), orders(), "--json", "--data", shop.data()).done())
                    .contains("\"source\": \"cafe\"");
            assertThat(At.typed(new MembersCommand(), "--data", shop.data()).done()).doesNotContain("2 purchases");
        }
    }

    @Test
    void whoseOrdersTheyAreIsAskedForWhereSeveralAreWiredOrNone() throws IOException {
        try (Shop shop = shop(Map.of("cafe", SHOPIFY, "bar", SHOPIFY, "own", OURS))) {
            assertThat(At.typed(new ImportCommand(), orders(), "--data", shop.data()).refused())
                    .contains("--source bar or --source cafe").doesNotContain("--source own");
        }
    }

    @Test
    void mistypedSourceIsRefusedWithTheOneThatIsMeant() throws IOException {
        try (Shop shop = shop(Map.of("shopify", SHOPIFY))) {
            assertThat(imports(shop, "shopfy").refused()).contains("'shopfy'", "Did you mean `shopify`?");
            assertThat(imports(shop, "elsewhere").refused()).contains("wired are shopify");
            assertThat(imports(shop, "shopify").done()).contains("1 facts taken in");
        }
    }

    @Test
    void sourceThatIsNearlyAnotherIsTakenWhereOurEnvelopesMaySayItAndItIsMeant() throws IOException {
        try (Shop shop = shop(Map.of("shopify", SHOPIFY, "own", OURS))) {
            assertThat(imports(shop, "shopfy").refused()).contains("Did you mean `shopify`?", "--as-typed");
            assertThat(imports(shop, "elsewhere").done()).contains("1 facts taken in");
            assertThat(
                    At.typed(new ImportCommand(), orders(), "--source", "shopfy", "--as-typed", "--data", shop.data())
                            .done())
                    .contains("1 facts taken in");
        }
    }

    private At imports(Shop shop, String source) throws IOException {
        return At.typed(new ImportCommand(), orders(), "--source", source, "--data", shop.data());
    }

    @Test
    void theFirstLineOfAnOrderCounts() throws IOException {
        try (Shop shop = shop(Map.of("own", OURS))) {
            String first = "D9,purchase,dop1," + Instant.now().minusSeconds(60) + ",5,EUR,UK\n";
            Path file = Files.writeString(folder.resolve("twice.csv"),
                    "event_id,type,member_id,occurred_at,amount_cents,currency,country\n" + first + first
                            + first.replace("dop1", "dop2").replace(",5,", ",700,")
                            + first.replace("D9", "D10").replace("EUR", "USD"));
            At said = At.typed(new ImportCommand(), file, "--source", "my-shop", "--data", shop.data());
            assertThat(said.out()).contains("1 facts taken in, 1 were known already, 2 lines left out.");
            assertThat(said.err().lines()).containsExactly(
                    "Left out line 4: Line 2 has the same `type` and `event_id` and says something else; that one counts",
                    "Left out line 5: Expected `currency` to be EUR, in which amounts are counted here, but found 'USD' (wrong-currency)",
                    "Ignored columns: country");
            shop.isAtRest();
            assertThat(At.typed(new MembersCommand(), "--data", shop.data()).done().lines()).hasSize(1);
            assertThat(shop.facts("order/D9")).singleElement().asString().contains("0.05 EUR");
        }
    }

    @Test
    void whatTheShopItselfSaysHoldsAgainstALineWhicheverCameFirst() throws IOException {
        try (Shop shop = shop(Map.of("shop", OURS))) {
            assertThat(imports(shop, "my-shop").done()).contains("1 facts taken in");
            shop.isAtRest();
            assertThat(shop.facts("order/1001")).singleElement().asString().contains("25.00 EUR");
            // Earlier than the line says, so that nothing but who says it can decide.
            shop.posts(Signed.purchase("lena", "1001", Instant.now().minusSeconds(3600)));
            shop.isAtRest();
            assertThat(shop.facts("order/1001")).singleElement().asString().contains("13.90 EUR");
            assertThat(imports(shop, "my-shop").done()).contains("0 facts taken in, 1 were known already");
            shop.isAtRest();
            assertThat(shop.facts("order/1001")).singleElement().asString().contains("13.90 EUR");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"safar", "safar-mail", "ses"})
    void whatOnlySafarItselfTellsIsTakenFromNoFile(String source) throws IOException {
        try (Shop shop = shop(Map.of("own", OURS))) {
            Path forged = Files.writeString(folder.resolve("forged.ndjson"),
                    Signed.purchase("lena", "1001", Instant.now()).replace("my-shop", source).replace("\n", " "));
            At said = At.typed(new ImportCommand(), forged, "--data", shop.data());
            assertThat(said.out()).contains("0 facts taken in, 0 were known already, 1 lines left out.");
            assertThat(said.err()).contains("Left out line 1: Expected `source` to be a shop's, but found " + source);
            shop.isAtRest();
            assertThat(At.typed(new MembersCommand(), "--data", shop.data()).done()).startsWith("Nobody is here yet");
        }
    }

    @Test
    void withdrawalByALinkIsTakenFromAFileToo() throws IOException {
        try (Shop shop = shop(Map.of("own", OURS))) {
            Path file = Files.writeString(folder.resolve("withdrawn.ndjson"),
                    Signed.consent("lena", Instant.now()).replace("my-shop", "safar-mail")
                            .replace("consent.given", "consent.withdrawn").replace("\n", " "));
            assertThat(At.typed(new ImportCommand(), file, "--data", shop.data()).done()).contains("1 facts taken in");
        }
    }

    @Test
    void refundThatNamesNoOrderIsSaid() throws IOException {
        try (Shop shop = shop(Map.of("own", OURS))) {
            assertThat(imports(shop, "my-shop").done()).contains("1 facts taken in");
            shop.isAtRest();
            String at = "," + Instant.now().minusSeconds(60) + ",";
            Path file = Files.writeString(folder.resolve("refunds.csv"),
                    "event_id,type,member_id,occurred_at,amount_cents,refund_of\n"
                            + "R1,refund,lena" + at + "700,1001\n" + "R2,refund,lena" + at + "300,\n"
                            + "1002,purchase,lena" + at + "2500,1001\n");
            At said = At.typed(new ImportCommand(), file, "--source", "my-shop", "--data", shop.data());
            assertThat(said.out()).contains("2 facts taken in, 0 were known already, 1 lines left out.",
                    "1 refunds do not say which order they give back (`refund_of`)");
            assertThat(said.err()).contains("Left out line 4: Expected `refund_of` of a purchase to be empty");
            shop.isAtRest();
            assertThat(shop.facts("order/1001")).hasSize(3)
                    .anySatisfy(fact -> assertThat(fact).asString().contains("refund=R1, order=Optional[1001]"));
            assertThat(At.typed(new ImportCommand(), file, "--source", "my-shop", "--data", shop.data()).out())
                    .contains("0 facts taken in, 2 were known already").doesNotContain("do not say which order");
        }
    }

    @Test
    void sourceThatNoEnvelopeMaySayIsWrongUsage() throws IOException {
        try (Shop shop = shop(Map.of("own", OURS))) {
            At said = At.typed(new ImportCommand(), orders(), "--source", "a b/c", "--data", shop.data());
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err()).startsWith("Expected --source to be the name of a shop").contains("'a b/c'")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void whoseOrdersTheyAreIsAskedForWhereShopsNameThemselves() throws IOException {
        try (Shop shop = shop(Map.of("own", OURS))) {
            assertThat(At.typed(new ImportCommand(), orders(), "--data", shop.data()).refused())
                    .contains("--source", "`source`");
            assertThat(At.typed(new ImportCommand(), orders(), "--source", "my-shop", "--data", shop.data()).done())
                    .startsWith("Taken as orders of my-shop.\n1 facts taken in");
        }
    }
}
