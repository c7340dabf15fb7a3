package dev.safar.proof;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.store.Answer;
import dev.safar.store.Due;
import java.util.List;
import java.util.Optional;

/// What the world answered to a [Call].
sealed interface Reply {
    record Found(Optional<Cell> cell) implements Reply {
        @Override
        public String toString() {
            return cell.map(found -> "version " + found.stored().version()).orElse("nothing");
        }
    }

    record Page(List<Cell> cells) implements Reply {
        @Override
        public String toString() {
            return cells.size() + " items";
        }
    }

    record Entries(List<Due> entries) implements Reply {}

    record Wrote(Answer answer) implements Reply {}

    record Took(Receipt receipt) implements Reply {}
}
