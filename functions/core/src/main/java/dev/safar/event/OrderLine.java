package dev.safar.event;

import dev.safar.money.Money;
import java.util.Optional;

/// One line of an order.
///
/// @param sku the shop's article number
/// @param category the shop's name for the kind of article, where it says so
/// @param quantity how many, at least 1
/// @param unitPrice the price of one
public record OrderLine(String sku, Optional<String> category, int quantity, Money unitPrice) {
    /// Checks the quantity.
    ///
    /// @throws IllegalArgumentException if the quantity is below 1
    public OrderLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("Expected a quantity of at least 1, but found " + quantity);
        }
    }
}
