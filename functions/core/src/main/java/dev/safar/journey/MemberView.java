package dev.safar.journey;

import dev.safar.event.InstantText;
import dev.safar.event.Stamp;
import dev.safar.member.Complaints;
import dev.safar.member.Member;
import dev.safar.member.Surveys;
import dev.safar.member.Traits;
import dev.safar.message.Contact;
import dev.safar.money.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What conditions may read of a member as `member`.
public final class MemberView {
    private MemberView() {
    }

    /// Lays a member open to conditions.
    ///
    /// @param member the summary of her facts
    /// @param contact what is known of her beside; only her birthday is laid open
    /// @param traits what journeys wrote on her
    /// @param currency the shop's, in which totals are read
    /// @return `purchases` (`count`, `kept`, `total` in minor units, `firstAt`, `lastAt`), `refunds` (`count`, `total`), `complaints` (`open`,
    ///         `resolved`, and of these `satisfied`, to her content), `surveys` (`answered`, `lastScore`, `lastReason`), `referrals` (`joined`,
    ///         `purchased`: friends who bought and kept something), and `birthday`, `tags`, `attributes` and `badges` as far as there are any; instants
    ///         are ISO-8601 in UTC, and what never happened is absent
    public static Map<String, @Nullable Object> of(Member member, Contact contact, Traits traits, Currency currency) {
        Map<String, Object> purchases = new LinkedHashMap<>();
        purchases.put("count", member.purchases().count());
        purchases.put("kept", member.purchases().kept());
        purchases.put("total", member.purchases().totals().in(currency));
        at(purchases, "firstAt", member.purchases().first());
        at(purchases, "lastAt", member.purchases().last());
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("purchases", purchases);
        view.put("refunds", two("count", member.refunds().count(), "total", member.refunds().totals().in(currency)));
        view.put("complaints", complaints(member.complaints()));
        view.put("surveys", surveys(member.surveys()));
        view.put("referrals", two("joined", member.referrals().joined().count(), "purchased",
                member.referrals().purchased().count()));
        contact.birthday().ifPresent(birthday -> view.put("birthday", birthday.value().value()));
        if (!traits.isEmpty()) {
            written(view, traits);
        }
        return view;
    }

    private static void written(Map<String, @Nullable Object> view, Traits traits) {
        view.put("tags", List.copyOf(traits.tags()));
        view.put("attributes", new LinkedHashMap<>(traits.attributes()));
        view.put("badges", List.copyOf(traits.badges()));
    }

    /// In this order: a condition may list a view, and `Map.of` has another order in every process.
    private static Map<String, Object> two(String first, Object one, String second, Object other) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(first, one);
        view.put(second, other);
        return view;
    }

    private static Map<String, Object> complaints(Complaints complaints) {
        Map<String, Object> view = two("open", complaints.open(), "resolved", complaints.resolved());
        view.put("satisfied", complaints.satisfied());
        return view;
    }

    private static Map<String, Object> surveys(Surveys surveys) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("answered", surveys.answered());
        surveys.lastScored().ifPresent(answer -> answer.score().ifPresent(score -> view.put("lastScore", score)));
        surveys.lastReasoned().flatMap(answer -> answer.reason()).ifPresent(reason -> view.put("lastReason", reason));
        return view;
    }

    private static void at(Map<String, Object> view, String name, Optional<Stamp> stamp) {
        stamp.ifPresent(known -> view.put(name, InstantText.of(known.at())));
    }
}
