package dev.safar.local.desk;

import dev.safar.codec.ItemCodec;
import dev.safar.door.EnvelopeWriter;
import dev.safar.event.InstantText;
import dev.safar.flow.Directory;
import dev.safar.flow.Shop;
import dev.safar.local.story.Letters;
import dev.safar.member.MemberId;
import dev.safar.message.Rendered;
import dev.safar.store.Item;
import dev.safar.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is kept of one member, whole, for herself.
public final class Export {
    private final Shop shop;
    private final Directory directory;
    private final Letters letters;

    /// Prepares to export.
    ///
    /// @param store where members are
    /// @param shop whose members they are
    /// @param letters what left the house, by the ids of their effects, where it is kept
    public Export(Store store, Shop shop, Letters letters) {
        this.shop = shop;
        this.directory = new Directory(store, shop);
        this.letters = letters;
    }

    /// Gathers everything. It holds every row of her partition: her facts as the envelopes that `docs/events.md` describes, all other rows in the form in which
    /// they are stored, each under the name of its kind; refunds that name her and wait for their orders; her code and link for friends; and the letters that
    /// were sent to her, with when and where they went.
    ///
    /// @param member who
    /// @param now the instant of asking
    /// @return `shop`, `member`, `exportedAt`, `referral`, `facts`, `messages` and the rows by kind; empty where she is not known
    public Optional<Map<String, @Nullable Object>> of(MemberId member, Instant now) {
        List<Item> rows = directory.rows(member);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("shop", shop.name());
        json.put("id", member.value());
        json.put("exportedAt", InstantText.of(now));
        String code = directory.code(member);
        Map<String, Object> referral = new LinkedHashMap<>();
        referral.put("code", code);
        referral.put("link", shop.referralLink(code));
        json.put("referral", referral);
        Map<String, List<Object>> byKind = new LinkedHashMap<>();
        byKind.put("facts", new ArrayList<>());
        byKind.put("messages", new ArrayList<>());
        rows.forEach(row -> add(row, byKind));
        directory.waiting(member, now).forEach(row -> add(row, byKind));
        json.putAll(byKind);
        return Optional.of(json);
    }

    private void add(Item row, Map<String, List<Object>> byKind) {
        if (row instanceof Item.Event(_, var event)) {
            byKind.computeIfAbsent("facts", _ -> new ArrayList<>()).add(EnvelopeWriter.envelope(event));
            return;
        }
        byKind.computeIfAbsent(ItemCodec.name(row), _ -> new ArrayList<>()).add(ItemCodec.encode(row));
        if (row instanceof Item.Enrollment(var run)) {
            run.effects().keySet().forEach(step -> letters.apply(run.id() + "#" + step)
                    .ifPresent(letter -> byKind.computeIfAbsent("messages", _ -> new ArrayList<>())
                            .add(letter(run.id() + "#" + step, letter))));
        }
    }

    private Map<String, @Nullable Object> letter(String effect, Rendered letter) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("effect", effect);
        json.put("language", letter.language().tag());
        json.put("subject", letter.subject().orElse(null));
        json.put("text", letter.text());
        json.putAll(letters.delivery(effect));
        return json;
    }
}
