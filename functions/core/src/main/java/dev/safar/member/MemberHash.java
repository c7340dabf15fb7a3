package dev.safar.member;

import dev.safar.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.SortedMap;

/// Hashes facts, so that two runs can be compared by a line. It covers what the shop told us and nothing that a journey did (protocol, rule 13), and
/// no personal data.
public final class MemberHash {
    private MemberHash() {
    }

    /// Hashes one member's facts.
    ///
    /// @param member the summary
    /// @param orders all her orders, in any order; empty ones leave no trace
    /// @param complaints all her complaints, likewise
    /// @return SHA-256 of the canonical texts, 64 hexadecimal digits
    public static String of(Member member, Collection<Order> orders, Collection<Complaint> complaints) {
        MessageDigest digest = Sha256.digest();
        add(digest, member.canonical());
        orders.stream().filter(order -> !order.isEmpty()).sorted(Comparator.comparing(Order::key))
                .forEach(order -> add(digest, order.canonical()));
        complaints.stream().filter(complaint -> !complaint.isEmpty()).sorted(Comparator.comparing(Complaint::key))
                .forEach(complaint -> add(digest, complaint.canonical()));
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Hashes a whole shop.
    ///
    /// @param hashes what [#of(Member, Collection, Collection)] gave for each member
    /// @return SHA-256 over all of them in the order of their ids, 64 hexadecimal digits
    public static String ofAll(SortedMap<MemberId, String> hashes) {
        MessageDigest digest = Sha256.digest();
        hashes.forEach((member, hash) -> add(digest, new CanonicalText().put(member.value(), hash).toString()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
