package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.local.cli.ImportCommand;
import dev.safar.local.cli.MembersCommand;
import dev.safar.store.Item;
import dev.safar.store.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is killed while a file of orders is taken in. The same command afterwards gives the members of an import that nothing cut off.
class ImportCutOffTest {
    private static final int ORDERS = 4_000;
    private static final int ORDERS_A_MEMBER = 3;
    private static final Map<String, String> THANKS = Map.of("thanks", """
            { "journey": "thanks", "title": { "en": "Thanks" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "call", "task": { "title": { "en": "Call" }, "deadline": "1 day" } } ] }""");
    private static final List<Kind> KINDS = List.of(Kind.MEMBER, Kind.ORDER, Kind.EVENT, Kind.LEDGER, Kind.NAME);

    @TempDir
    private Path folder = Path.of("");

    private Path orders() throws IOException {
        StringBuilder csv = new StringBuilder("event_id,type,member_id,occurred_at,amount_cents\n");
        Instant at = Instant.now().minusSeconds(60L * ORDERS);
        for (int i = 0; i < ORDERS; i++) {
            csv.append("o-").append(i).append(",purchase,c").append(i / ORDERS_A_MEMBER).append(',')
                    .append(at.plusSeconds(i)).append(',').append(100 + i).append('\n');
        }
        return Files.writeString(folder.resolve("orders.csv"), csv);
    }

    private static At imported(Path orders, Path data) {
        return At.typed(new ImportCommand(), orders, "--source", "my-shop", "--data", data);
    }

    private static List<List<Item>> rows(Shop shop) {
        return KINDS.stream().map(shop::all).toList();
    }

    /// The first task that leaves says that facts are taken in, while most of the file is still to come.
    private At cutOff(Path orders, Path data) throws IOException, InterruptedException {
        Path handed = Files.createFile(folder.resolve("handed.txt"));
        Process process = Killing.start(data, folder.resolve("killed/journeys"), handed);
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(Integer.parseInt(said.readLine())).isPositive();
            CompletableFuture<At> typed = CompletableFuture.supplyAsync(() -> imported(orders, data));
            Shop.await(() -> size(handed) > 0);
            process.destroyForcibly();
            return typed.join();
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSameImportAgainGivesTheSameMembers() throws IOException, InterruptedException {
        Path orders = orders();
        new Shop(folder.resolve("killed"), THANKS).close();
        Path whole = Files.createDirectories(folder.resolve("whole/data"));
        Files.copy(folder.resolve("killed/data/safar.json"), whole.resolve("safar.json"));
        At cut = cutOff(orders, folder.resolve("killed/data"));
        assertThat(cut.exit()).as(cut.out()).isNotZero();
        assertThat(cut.err()).doesNotContain("Exception").isNotBlank();
        try (Shop shop = new Shop(folder.resolve("killed"), THANKS);
                Shop other = new Shop(folder.resolve("whole"), THANKS)) {
            shop.isAtRest();
            assertThat(shop.all(Kind.EVENT)).isNotEmpty().hasSizeLessThan(ORDERS);
            assertThat(imported(orders, shop.data()).done()).contains(" 0 lines left out.")
                    .doesNotContain(" 0 were known already");
            assertThat(imported(orders, other.data()).done()).contains(ORDERS + " facts taken in");
            shop.isAtRest();
            other.isAtRest();
            assertThat(shop.all(Kind.EVENT)).hasSize(ORDERS);
            assertThat(rows(shop)).isEqualTo(rows(other));
            assertThat(At.typed(new MembersCommand(), "--json", "--limit", "10", "--data", shop.data()).done())
                    .contains("\"purchases\": " + ORDERS_A_MEMBER);
        }
    }
}
