package dev.safar.store;

import java.util.List;
import java.util.stream.Stream;

final class ContractAnswers {
    private ContractAnswers() {
    }

    static Answer lost(Item... items) {
        return new Answer.Lost(Stream.of(items).map(Item::key).toList());
    }

    static List<String> sorts(List<Stored<Item>> page) {
        return page.stream().map(stored -> stored.item().key().sort()).toList();
    }
}
