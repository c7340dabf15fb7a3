package dev.safar.member;

import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import dev.safar.event.MemberEvent.ComplaintOpened;
import dev.safar.event.MemberEvent.ComplaintResolved;
import dev.safar.event.MemberEvent.ConsentGiven;
import dev.safar.event.MemberEvent.ConsentWithdrawn;
import dev.safar.event.MemberEvent.CustomEvent;
import dev.safar.event.MemberEvent.MemberReferred;
import dev.safar.event.MemberEvent.MemberRegistered;
import dev.safar.event.MemberEvent.MessageReceived;
import dev.safar.event.MemberEvent.PurchaseCompleted;
import dev.safar.event.MemberEvent.PurchaseRefunded;
import dev.safar.event.MemberEvent.ReferralJoined;
import dev.safar.event.MemberEvent.ReferralPurchased;
import dev.safar.event.MemberEvent.SurveyAnswered;
import java.util.Optional;

/// An order's name: two sources may use one number.
///
/// @param source where the order was placed, as in `shopify`; no slash
/// @param order the shop's id of it
public record OrderKey(String source, String order) implements Comparable<OrderKey> {
    /// The kind of a purchase's [FactKey]. An order is bought once, so the purchase carries the order's id.
    public static final String KIND = "order";

    /// {@return the key of the purchase that makes this order}
    ///
    /// @throws IllegalArgumentException if a part is blank or the source holds a slash
    public FactKey fact() {
        return new FactKey(source, KIND, order);
    }

    /// Finds the order that a fact belongs to. A refund belongs to an order of its own source.
    ///
    /// @param event any fact
    /// @return the order of a purchase or of a linked refund; empty for every other fact
    /// @throws IllegalArgumentException if a purchase does not carry its order's key (protocol, rule 13): the door is wrong then
    public static Optional<OrderKey> of(MemberEvent event) {
        String source = event.provenance().key().source();
        return switch (event) {
            case PurchaseCompleted purchase -> Optional.of(checked(purchase, new OrderKey(source, purchase.order())));
            case PurchaseRefunded refund -> refund.order().map(order -> new OrderKey(source, order));
            case MemberRegistered _ -> Optional.empty();
            case MessageReceived _ -> Optional.empty();
            case SurveyAnswered _ -> Optional.empty();
            case ComplaintOpened _ -> Optional.empty();
            case ComplaintResolved _ -> Optional.empty();
            case ReferralJoined _ -> Optional.empty();
            case ReferralPurchased _ -> Optional.empty();
            case MemberReferred _ -> Optional.empty();
            case ConsentGiven _ -> Optional.empty();
            case ConsentWithdrawn _ -> Optional.empty();
            case CustomEvent _ -> Optional.empty();
        };
    }

    private static OrderKey checked(PurchaseCompleted purchase, OrderKey order) {
        if (!purchase.provenance().key().equals(order.fact())) {
            throw new IllegalArgumentException(
                    "Expected the purchase's key to be '" + order.fact() + "', but found '"
                            + purchase.provenance().key() + "'");
        }
        return order;
    }

    @Override
    public int compareTo(OrderKey other) {
        int bySource = source.compareTo(other.source);
        return bySource == 0 ? order.compareTo(other.order) : bySource;
    }

    /// {@return `source/order`}
    @Override
    public String toString() {
        return source + "/" + order;
    }
}
