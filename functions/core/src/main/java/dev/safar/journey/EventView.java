package dev.safar.journey;

import dev.safar.event.InstantText;
import dev.safar.event.MemberEvent;
import dev.safar.event.OrderLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What conditions may read of a fact as `event` or `entry`. Names, addresses and free text are not among it: a decision must not hang on them.
///
/// A view is kept in enrollments, so it is bounded: what does not fit into [#HEAVIEST] bytes is left out. Of an order's lines the first are kept, and
/// `lineCount` says how many there are; of a custom event the fields that fit, and `cut` is true.
public final class EventView {
    /// The most that a view holds, in bytes: about eighty lines of an order.
    public static final int HEAVIEST = 8 * 1024;

    private EventView() {
    }

    /// Lays a fact open to conditions. Whole numbers are `Long`, as JSON gives them back, so that a view equals itself after it was stored.
    ///
    /// @param event the fact
    /// @return `type` and `at` (ISO-8601, UTC) for every fact, and what its type says: `order`, `total` and `unitPrice` (minor units), `currency`,
    ///         `lines`, `lineCount`, `refund`, `amount`, `message`, `channel`, `link`, `journey`, `step`, `score`, `reason`, `complaint`, `satisfied`, `topic`,
    ///         `kept` (a referral), `code`;
    ///         a custom event's own fields as they came; `cut` where these are not all. What the source did not say is absent
    public static Map<String, @Nullable Object> of(MemberEvent event) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        switch (event) {
            case MemberEvent.PurchaseCompleted purchase -> purchase(view, purchase);
            case MemberEvent.PurchaseRefunded refund -> {
                view.put("refund", refund.refund());
                refund.order().ifPresent(order -> view.put("order", order));
                view.put("amount", refund.amount().minorUnits());
                view.put("currency", refund.amount().currency().name());
            }
            case MemberEvent.MessageReceived received -> {
                view.put("message", received.message());
                view.put("channel", received.channel());
                received.link().ifPresent(link -> view.put("link", link));
            }
            case MemberEvent.SurveyAnswered answer -> survey(view, answer);
            case MemberEvent.ComplaintOpened opened -> {
                view.put("complaint", opened.complaint());
                opened.reason().ifPresent(reason -> view.put("reason", reason));
            }
            case MemberEvent.ComplaintResolved resolved -> {
                view.put("complaint", resolved.complaint());
                resolved.satisfied().ifPresent(satisfied -> view.put("satisfied", satisfied));
            }
            case MemberEvent.ConsentGiven given -> {
                given.channel().ifPresent(channel -> view.put("channel", channel));
                view.put("topic", given.topic());
            }
            case MemberEvent.ConsentWithdrawn withdrawn -> {
                withdrawn.channel().ifPresent(channel -> view.put("channel", channel));
                view.put("topic", withdrawn.topic());
            }
            case MemberEvent.CustomEvent custom -> view.putAll(custom.data());
            case MemberEvent.ReferralJoined joined -> view.put("kept", joined.kept());
            case MemberEvent.ReferralPurchased purchased -> view.put("kept", purchased.kept());
            case MemberEvent.MemberReferred referred -> view.put("code", referred.code());
            case MemberEvent.MemberRegistered _ -> {
            }
        }
        boolean fits = Weight.of(view) <= HEAVIEST;
        Map<String, @Nullable Object> bounded = fits ? view : Weight.cut(view, HEAVIEST);
        if (!fits && event instanceof MemberEvent.CustomEvent) {
            bounded.put("cut", true);
        }
        bounded.put("type", event.type());
        bounded.put("at", InstantText.of(event.provenance().occurredAt()));
        return bounded;
    }

    private static void purchase(Map<String, @Nullable Object> view, MemberEvent.PurchaseCompleted purchase) {
        List<Map<String, Object>> lines = purchase.lines().stream().map(EventView::line).toList();
        view.put("order", purchase.order());
        view.put("total", purchase.total().minorUnits());
        view.put("currency", purchase.total().currency().name());
        view.put("lineCount", (long) lines.size());
        view.put("lines", lines);
    }

    private static Map<String, Object> line(OrderLine line) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("sku", line.sku());
        line.category().ifPresent(category -> view.put("category", category));
        view.put("quantity", (long) line.quantity());
        view.put("unitPrice", line.unitPrice().minorUnits());
        return view;
    }

    private static void survey(Map<String, @Nullable Object> view, MemberEvent.SurveyAnswered answer) {
        answer.journey().ifPresent(journey -> view.put("journey", journey));
        answer.step().ifPresent(step -> view.put("step", step));
        answer.score().ifPresent(score -> view.put("score", (long) score));
        answer.reason().ifPresent(reason -> view.put("reason", reason));
    }
}
