package dev.safar.local.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.channel.EffectTags;
import dev.safar.door.Market;
import dev.safar.door.TypedIdentities;
import dev.safar.event.Identity;
import dev.safar.event.Personal;
import dev.safar.flow.Erasure;
import dev.safar.flow.Shop;
import dev.safar.json.JsonText;
import dev.safar.loyalty.PointsRate;
import dev.safar.member.MemberId;
import dev.safar.member.Member;
import dev.safar.message.Confirmations;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;

import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import dev.safar.store.Write;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A receipt of SES holds an address, a subject and what a mailbox said: it goes with whoever was erased.
class ReceiptRemainsTest {
    private static final Shop SHOP = new Shop("Chai", "https://chai.example", Currency.EUR,
            new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.AT_NIGHT, false, false),
            PointsRate.standard(), Personal.of("key"));
    private static final Instant NOON = Instant.parse("2026-03-21T12:00:00Z");
    private static final MemberId SARA = new MemberId("m-sara");
    private final MemoryStore store = new MemoryStore(4);
    private final Erasure erasure = new Erasure(store, SHOP);
    private final ReceiptRemains remains = new ReceiptRemains(
            new TypedIdentities(new Market(Currency.EUR, "DE")), erasure);

    ReceiptRemainsTest() {
        store.write(new Write.Put(new Item.Member(Member.newcomer(SARA), Confirmations.NONE, 0), Expect.ABSENT));
    }

    private static String receipt(String type, MemberId member, String address) {
        Map<String, Object> tags = new TreeMap<>();
        EffectTags.of(member.value() + "#onboarding#shop/order/1#thanks")
                .forEach((name, value) -> tags.put(name, List.of(value)));
        return JsonText.compact(Map.of("eventType", type, "mail", Map.of("timestamp", "2026-03-20T12:00:00.000Z",
                "messageId", "1", "destination", List.of(address), "tags", tags)));
    }

    private static String wrapped(String event) {
        return JsonText.compact(
                Map.of("Type", "Notification", "TopicArn", "arn:aws:sns:eu-central-1:1:mail", "Message", event));
    }

    private boolean stays(String body) {
        boolean stays = remains.of(body, NOON).isPresent();
        assertThat(remains.of(body, NOON).filter(left -> !left.equals(body))).isEmpty();
        return stays;
    }

    @Test
    void itGoesWithTheMemberOfItsLetterWhateverItSays() {
        List<String> bodies = List.of(receipt("Bounce", SARA, "sara@shop.example"),
                receipt("Send", SARA, "sara@shop.example"), wrapped(receipt("Complaint", SARA, "sara@shop.example")));
        assertThat(bodies).allMatch(this::stays);
        erasure.begin(SARA, NOON);
        assertThat(bodies).noneMatch(this::stays);
        assertThat(stays(receipt("Open", new MemberId("m-gone"), "gone@shop.example"))).isFalse();
    }

    @Test
    void itGoesWithWhoeverHadItsAddressWhenItWasSent() {
        String named = receipt("Bounce", SARA, "Her Mother <Mother@Shop.Example>");
        String bare = "{\"notificationType\": \"Bounce\", \"mail\": {\"destination\": [\"mother@shop.example\"]}}";
        assertThat(List.of(named, bare)).allMatch(this::stays);
        Identity mother = new Identity(Identity.Kind.EMAIL, "mother@shop.example");
        erasure.begin(mother, Instant.parse("2026-03-19T12:00:00Z"));
        assertThat(stays(named)).as("it was sent after she was erased").isTrue();
        assertThat(stays(bare)).as("nobody knows when it was sent").isFalse();
        erasure.begin(mother, NOON);
        assertThat(stays(named)).isFalse();
    }

    @Test
    void whatIsNoEventLeadsToNobody() {
        erasure.begin(SARA, NOON);
        assertThat(List.of("", "{", "[]", "{\"Message\":\"{eventType: Bounce}\"}", "{\"mail\": {\"destination\": 3}}"))
                .allMatch(this::stays);
    }
}
