package dev.safar.local.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.flow.Outgoing;
import dev.safar.local.simulate.Lived;
import dev.safar.local.stack.Compiled;
import dev.safar.local.stack.Passing;
import dev.safar.local.stack.Stack;
import dev.safar.local.stack.Usage;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import dev.safar.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every scenario that comes with Safar comes to the same where functions are handed values as where they are handed bytes (decision 021).
class PassingTest {
    private static final Instant END = Company.PARTS.getFirst().scenario().end();
    private static final Compiled COMPILED = Compiled.of(Company.SHIPPED.journeys().machines());

    /// All that can be seen of a life.
    private record Life(List<Stored<Item>> rows, List<Outgoing> left, Usage usage, List<String> failures) {}

    static List<Part> parts() {
        return Company.PARTS;
    }

    @ParameterizedTest
    @MethodSource("parts")
    void valuesComeToWhatBytesComeTo(Part part) {
        Life inBytes = live(part, Passing.BYTES);
        assertThat(inBytes.usage().facts()).isPositive();
        assertThat(live(part, Passing.VALUES)).isEqualTo(inBytes);
    }

    private static Life live(Part part, Passing passing) {
        List<Outgoing> left = new ArrayList<>();
        Stack stack = Lived.plainly(Company.facts(part), END, carrier -> new Stack(
                END.minus(Duration.ofDays(400)), Company.SHOP,
                List.copyOf(Company.SHIPPED.journeys().journeys().values()), COMPILED, Company.SHIPPED.texts(),
                outgoing -> {
                    left.add(outgoing);
                    return Troupe.deployed(outgoing);
                }, store -> store, passing));
        return new Life(rows(stack.store()), left, stack.usage(), stack.failures());
    }

    private static List<Stored<Item>> rows(MemoryStore store) {
        return store.all(Item.class).map(item -> store.get(item.key()).orElseThrow()).toList();
    }
}
