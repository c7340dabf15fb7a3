package dev.safar.local.replay;

import dev.safar.hash.Sha256;
import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState;
import dev.safar.json.JsonText;
import dev.safar.loyalty.LedgerEntry;
import dev.safar.member.Complaint;
import dev.safar.member.Member;
import dev.safar.member.MemberHash;
import dev.safar.member.MemberId;
import dev.safar.member.Order;
import dev.safar.message.Contact;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Two lines by which two runs can be compared.
public final class Hashes {
    private Hashes() {
    }

    /// {@return a hash of the outside facts as folded: the same in whatever order, and however often, they came}
    ///
    /// @param store where members are
    public static String members(MemoryStore store) {
        Map<MemberId, List<Order>> orders = byMember(store, Item.Order.class, Item.Order::member, Item.Order::order);
        Map<MemberId, List<Complaint>> complaints = byMember(store, Item.Complaint.class, Item.Complaint::member,
                Item.Complaint::complaint);
        Map<MemberId, List<Contact>> contacts = byMember(store, Item.ContactOf.class, Item.ContactOf::member,
                Item.ContactOf::contact);
        SortedMap<MemberId, String> hashes = new TreeMap<>();
        store.all(Item.Member.class).forEach(item -> {
            Member member = item.member();
            String facts = MemberHash.of(member, orders.getOrDefault(member.id(), List.of()),
                    complaints.getOrDefault(member.id(), List.of()));
            contacts.getOrDefault(member.id(), List.of(Contact.UNKNOWN))
                    .forEach(contact -> hashes.put(member.id(), facts + item.confirmed().of(contact).canonical()));
        });
        return MemberHash.ofAll(hashes);
    }

    private static <I extends Item, V> Map<MemberId, List<V>> byMember(MemoryStore store, Class<I> kind,
            Function<I, MemberId> member,
            Function<I, V> value) {
        return store.all(kind).collect(Collectors.groupingBy(member, Collectors.mapping(value, Collectors.toList())));
    }

    /// Every decision and effect: entries, ends, what each step came to and when, and rows of points. Who claimed what is left out, and so is the
    /// record of duplicate deliveries.
    static String effects(MemoryStore store) {
        List<Object> all = new ArrayList<>();
        store.all(Item.Enrollment.class).map(Item.Enrollment::enrollment).map(Hashes::plain).forEach(all::add);
        store.all(Item.Ledger.class).map(item -> plain(item.member(), item.entry())).forEach(all::add);
        return Sha256.hex(JsonText.canonical(all));
    }

    private static Map<String, Object> plain(Enrollment enrollment) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("id", enrollment.id().toString());
        plain.put("entered", enrollment.entry().at().toString());
        plain.put("state", plain(enrollment.state()));
        plain.put("decisions", enrollment.decided().outcomes());
        Map<String, Object> effects = new LinkedHashMap<>();
        enrollment.effects().forEach((step, effect) -> effects.put(step, plain(effect)));
        plain.put("effects", effects);
        Map<String, Object> answers = new LinkedHashMap<>();
        enrollment.answers().forEach((step, heard) -> answers.put(step, heard.fact()));
        plain.put("answers", answers);
        return plain;
    }

    private static Object plain(EnrollmentState state) {
        return switch (state) {
            case EnrollmentState.Running running -> List.of("running", running.run());
            case EnrollmentState.Waiting waiting ->
                List.of("waiting", waiting.rest().step(), waiting.rest().until().toString());
            case EnrollmentState.Ended ended ->
                List.of("ended", ended.reason().kind().name(), ended.reason().word(), ended.at().toString());
        };
    }

    private static Object plain(Effect effect) {
        return List.of(effect.status().name(), effect.at().toString(), effect.attempt(), effect.result());
    }

    private static Object plain(MemberId member, LedgerEntry entry) {
        return List.of(member.value(), entry.key().value(), entry.points(), entry.at().toString());
    }
}
