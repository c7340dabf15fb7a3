package dev.safar.door;

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
import dev.safar.event.OrderLine;
import dev.safar.event.Personal;
import dev.safar.money.Money;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes each type's data, without the version. What is absent is left out; an empty list of lines too.
final class DataWriter {
    private final Map<String, @Nullable Object> data = new LinkedHashMap<>();

    private DataWriter() {
    }

    static Map<String, @Nullable Object> data(MemberEvent event) {
        return switch (event) {
            case PurchaseCompleted it -> with("order", it.order()).and("total", money(it.total()))
                    .maybe("lines", lines(it.lines())).data;
            case PurchaseRefunded it -> with("refund", it.refund()).maybe("order", it.order())
                    .and("amount", money(it.amount())).data;
            case MemberRegistered it -> new DataWriter().personal("title", it.title()).personal("name", it.name())
                    .personal("surname", it.surname()).maybe("language", it.language())
                    .maybe("zone", it.zone().map(ZoneId::getId)).personal("birthday", it.birthday()).data;
            case MessageReceived it -> with("message", it.message()).and("channel", it.channel())
                    .maybe("link", it.link()).data;
            case SurveyAnswered it -> new DataWriter().maybe("journey", it.journey()).maybe("step", it.step())
                    .maybe("score", it.score().stream().boxed().findFirst()).maybe("reason", it.reason())
                    .personal("text", it.text()).data;
            case ComplaintOpened it -> with("complaint", it.complaint()).maybe("reason", it.reason()).data;
            case ComplaintResolved it -> with("complaint", it.complaint()).maybe("satisfied", it.satisfied()).data;
            case ReferralJoined it -> referral(it.friend(), it.kept()).data;
            case ReferralPurchased it -> referral(it.friend(), it.kept()).data;
            case MemberReferred it -> with("code", it.code()).data;
            case ConsentGiven it -> new DataWriter().maybe("channel", it.channel()).and("topic", it.topic()).data;
            case ConsentWithdrawn it -> new DataWriter().maybe("channel", it.channel()).and("topic", it.topic()).data;
            case CustomEvent it -> it.data();
        };
    }

    private static DataWriter referral(Personal<String> friend, boolean kept) {
        return with("friend", friend.value()).maybe("kept", kept ? Optional.empty() : Optional.of(false));
    }

    private static DataWriter with(String name, Object value) {
        return new DataWriter().and(name, value);
    }

    private DataWriter and(String name, Object value) {
        data.put(name, value);
        return this;
    }

    private DataWriter maybe(String name, Optional<?> value) {
        value.ifPresent(present -> data.put(name, present));
        return this;
    }

    private DataWriter personal(String name, Optional<Personal<String>> value) {
        return maybe(name, value.map(Personal::value));
    }

    private static Map<String, @Nullable Object> money(Money money) {
        return with("amount", money.minorUnits()).and("currency", money.currency().name()).data;
    }

    private static Optional<List<Map<String, @Nullable Object>>> lines(List<OrderLine> lines) {
        return Optional.of(lines.stream().map(DataWriter::line).toList()).filter(written -> !written.isEmpty());
    }

    private static Map<String, @Nullable Object> line(OrderLine line) {
        return with("sku", line.sku()).maybe("category", line.category()).and("quantity", line.quantity())
                .and("unitPrice", line.unitPrice().minorUnits()).data;
    }
}
