package dev.safar.webhook.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The lines of an order. A line that cannot be told is left out with a note: the purchase is true without it.
final class Lines {
    /// What one purchase of ours holds.
    private static final int MOST = 1_000;
    /// What the door takes of one line; a longer id or a greater price would cost the purchase.
    private static final int LONGEST_ID = 256;
    private static final long GREATEST_PRICE = 1_000_000_000_000_000L;

    private Lines() {
    }

    /// {@return lines in the envelope's form}
    ///
    /// @param items the platform's lines
    /// @param notes takes word of what is left out
    /// @param sku the article's number in a line, or what comes nearest
    /// @param unitPrice what one piece costs, in minor units
    static List<Map<String, @Nullable Object>> of(List<Body> items, List<String> notes,
            Function<Body, Optional<String>> sku,
            Function<Body, Optional<Long>> unitPrice) {
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (Body item : items) {
            line(sku.apply(item), item.whole("quantity"), unitPrice.apply(item)).ifPresent(lines::add);
        }
        if (lines.size() < items.size()) {
            notes.add("Lines without article, pieces or price were left out: " + (items.size() - lines.size()));
        }
        if (lines.size() > MOST) {
            notes.add("The lines after the first " + MOST + " were left out");
        }
        return lines.stream().limit(MOST).toList();
    }

    private static Optional<Map<String, @Nullable Object>> line(Optional<String> sku, Optional<Long> quantity,
            Optional<Long> unitPrice) {
        Optional<Long> pieces = quantity.filter(count -> count >= 1 && count <= Integer.MAX_VALUE);
        Optional<Long> price = unitPrice.filter(units -> units >= 0 && units <= GREATEST_PRICE);
        Optional<String> article = sku.map(String::strip).filter(Lines::isId);
        if (article.isEmpty() || pieces.isEmpty() || price.isEmpty()) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("sku", article.get());
        line.put("quantity", pieces.get());
        line.put("unitPrice", price.get());
        return Optional.of(line);
    }

    private static boolean isId(String text) {
        return text.length() <= LONGEST_ID && text.chars().noneMatch(Character::isISOControl);
    }
}
