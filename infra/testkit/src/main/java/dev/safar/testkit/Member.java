package dev.safar.testkit;

import dev.safar.local.rehearsal.Kept;
import dev.safar.member.MemberId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A member of a [Shop], and what she does. Everything happens now, by the shop's clock, and goes through the door, so what no storefront could send fails the test.
public final class Member {
    private static final long USUAL_TOTAL = 10_000;
    private static final long FIRST_PHONE = 989_121_234_000L;

    private final Shop shop;
    private final String name;
    private final Map<String, @Nullable Object> identities = new LinkedHashMap<>();
    private Optional<MemberId> id = Optional.empty();
    private int orders;

    Member(Shop shop, String name, int number) {
        this.shop = shop;
        this.name = name;
        identities.put("customerId", name);
        identities.put("email", name + "@example.org");
        identities.put("phone", "+" + (FIRST_PHONE + number));
    }

    /// {@return what the test calls her}
    public String name() {
        return name;
    }

    /// Any fact of hers.
    ///
    /// @param type as in `survey.answered` or `custom.workshop` (docs/events.md)
    /// @param data as the door takes it
    /// @return she
    /// @throws RuntimeException if it is refused; the message says why
    public Member does(String type, Map<String, ?> data) {
        id = Optional.of(shop.happens(name + ", " + type, new LinkedHashMap<>(identities), type,
                new LinkedHashMap<>(data)));
        return this;
    }

    /// She is registered.
    ///
    /// @param known as in `Map.of("surname", "Ahmadi", "language", "fa", "birthday", "1990-06-02")`
    /// @return she
    public Member registers(Map<String, ?> known) {
        return does("member.registered", known);
    }

    /// She agrees to be written to.
    ///
    /// @param topic as in `marketing`
    /// @return she
    public Member agrees(String topic) {
        return does("consent.given", Map.of("topic", topic));
    }

    /// She wants no more of it.
    ///
    /// @param topic as in `marketing`
    /// @return she
    public Member withdraws(String topic) {
        return does("consent.withdrawn", Map.of("topic", topic));
    }

    /// She buys for 10,000 minor units; her first order is called `sara-1`.
    ///
    /// @return she
    public Member purchases() {
        return purchases(name + "-" + (orders + 1), USUAL_TOTAL);
    }

    /// She buys.
    ///
    /// @param order the order's id
    /// @param total in minor units of the shop's currency
    /// @return she
    public Member purchases(String order, long total) {
        orders++;
        return does("purchase.completed", Map.of("order", order, "total", money(total)));
    }

    /// Money is given back to her.
    ///
    /// @param order of which order
    /// @param amount in minor units of the shop's currency
    /// @return she
    public Member isRefunded(String order, long amount) {
        return does("purchase.refunded",
                Map.of("refund", "of-" + order, "order", order, "amount", money(amount)));
    }

    private Map<String, Object> money(long amount) {
        return Map.of("amount", amount, "currency", shop.currency().name());
    }

    /// She answers a survey with a number.
    ///
    /// @param step the survey's step
    /// @param score as in 0 to 10
    /// @return she
    public Member answers(String step, int score) {
        return does("survey.answered", Map.of("step", step, "score", score));
    }

    /// She answers a survey with a reason.
    ///
    /// @param step the survey's step
    /// @param reason as in `bad-experience`
    /// @return she
    public Member answers(String step, String reason) {
        return does("survey.answered", Map.of("step", step, "reason", reason));
    }

    /// She complains.
    ///
    /// @param complaint its id
    /// @return she
    public Member complains(String complaint) {
        return does("complaint.opened", Map.of("complaint", complaint));
    }

    /// Her complaint is settled.
    ///
    /// @param complaint its id
    /// @param satisfied whether to her content
    /// @return she
    public Member isAnswered(String complaint, boolean satisfied) {
        return does("complaint.resolved", Map.of("complaint", complaint, "satisfied", satisfied));
    }

    /// She comes by a friend's link.
    ///
    /// @param friend who has one: whoever journeys told about hers
    /// @return she
    public Member follows(Member friend) {
        return does("member.referred", Map.of("code", shop.code(friend.id())));
    }

    /// {@return her story so far, in words: every fact, decision and message, and why others were not sent}
    public String story() {
        return Told.whole(this);
    }

    Shop shop() {
        return shop;
    }

    MemberId id() {
        return id.orElseThrow(() -> new IllegalStateException(
                "The shop knows nothing of '" + name + "' yet: let her do something first"));
    }

    Kept kept() {
        return shop.kept(id());
    }

    @Override
    public String toString() {
        return name;
    }
}
