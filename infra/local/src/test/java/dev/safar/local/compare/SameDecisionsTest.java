package dev.safar.local.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.dynamo.DynamoStore;
import dev.safar.dynamo.LocalTables;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Carrier;
import dev.safar.flow.Outgoing;
import dev.safar.local.durable.MvStore;
import dev.safar.local.simulate.Lived;
import dev.safar.local.stack.Compiled;
import dev.safar.local.stack.Passing;
import dev.safar.local.stack.Stack;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// Every scenario of every journey that comes with Safar comes to the same, whatever plays it: the runner of scenarios, the local stack with its store in a file, the
/// same over DynamoDB (a [Sample]), the machinery of simulations, and `safar preview` ([PreviewedDecisionsTest]). The same is every row that is kept of the member, and so each decision, each message sent or
/// withheld and why, each end and each point; and every letter, word by word. A deployed stage is held to it by `infra/localstack/compare`.
class SameDecisionsTest {
    private static final Instant END = Company.PARTS.getFirst().scenario().end();

    private static final Compiled COMPILED = Compiled.of(Company.SHIPPED.journeys().machines());
    /// What differs and may, with the reason.
    private static final Map<Pattern, String> KNOWN = Map.of(
            Pattern.compile("[-+] head#run#\\S+ version = [0-9a-f]{16}"),
            "what the local stack publishes is named by its texts, too; a scenario is played with the files as they are");

    @TempDir
    private Path folder;

    private interface Living {
        Stack live(List<MemberEvent> facts, Instant end, Function<Carrier, Stack> stack);
    }

    @Test
    void everyScenarioOfTheShopIsCast() {
        assertThat(Company.PARTS).hasSameSizeAs(Company.scenarios()).hasSizeGreaterThan(60);
        assertThat(Company.TROUPE.passed(Company.PARTS)).hasSizeGreaterThan(100);
    }

    @Test
    void theLocalStackDecidesWhatTheRunnerDecides() throws IOException {
        try (MvStore store = MvStore.open(folder.resolve("safar.db"))) {
            assertThat(live(store, Company.PARTS)).isEmpty();
        }
    }

    @Test
    void theFunctionsOverDynamoDecideWhatTheRunnerDecides() throws IOException {
        List<Part> sample = Sample.of(Company.PARTS);
        assertThat(Sample.kinds(sample)).isEqualTo(Sample.kinds(Company.PARTS)).hasSizeGreaterThan(40);
        assertThat(Company.TROUPE.passed(sample).size())
                .isGreaterThan(Company.TROUPE.passed(Company.PARTS).size() * 4 / 5);
        try (DynamoStore store = LocalTables.store(LocalTables.fresh(), UrlConnectionHttpClient.create())) {
            assertThat(live(store, sample)).isEmpty();
        }
    }

    private List<String> live(Store store, List<Part> parts) throws IOException {
        try (LiveShop live = new LiveShop(store, folder, END.minus(Duration.ofDays(400)))) {
            new Pass(live).play(parts, END);
            return complaints(parts, part -> Comparison.of(part, live.rows(part.member()), live.left()));
        }
    }

    @Test
    void aSimulationDecidesWhatTheRunnerDecides() {
        assertThat(complaints(Company.PARTS, part -> lived(part, Lived::plainly))).isEmpty();
    }

    @Test
    void aSimulationWithAssumptionsDecidesWhatTheRunnerDecides() {
        assertThat(complaints(Company.PARTS, part -> lived(part, Lived::watchfully))).isEmpty();
    }

    /// {@return every difference that is not known, with its scenario}
    private static List<String> complaints(List<Part> parts, Function<Part, Comparison> compared) {
        return parts.stream().flatMap(part -> compared.apply(part).complaint().stream()
                .filter(line -> KNOWN.keySet().stream().noneMatch(known -> known.matcher(line).matches()))
                .map(line -> part.scenario().name() + ": " + line)).toList();
    }

    private static Comparison lived(Part part, Living living) {
        List<Message> left = new ArrayList<>();
        Stack stack = living.live(Company.facts(part), END.plusMillis(1),
                carrier -> stack(outgoing -> {
                    carrier.carry(outgoing);
                    if (outgoing instanceof Outgoing.Letter letter) {
                        left.add(Message.of(letter));
                    }
                    return Troupe.deployed(outgoing);
                }));
        assertThat(stack.failures()).isEmpty();
        return Comparison.of(part, rows(stack, part), left);
    }

    private static Stack stack(Carrier carrier) {
        return new Stack(END.minus(Duration.ofDays(400)), Company.SHOP,
                List.copyOf(Company.SHIPPED.journeys().journeys().values()), COMPILED, Company.SHIPPED.texts(), carrier,
                store -> store, Passing.VALUES);
    }

    private static List<Item> rows(Stack stack, Part part) {
        return stack.store().query(Key.member(part.member()).partition(), "", Optional.empty(), Integer.MAX_VALUE)
                .stream().map(Stored::item).toList();
    }
}
