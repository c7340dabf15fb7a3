package dev.safar.flow;

import dev.safar.event.FactKey;
import dev.safar.event.Identity;
import dev.safar.event.Personal;
import dev.safar.member.MemberId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The keyed hash of an identity (HMAC-SHA256): it finds a member without saying who she is.
final class IdentityHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MEMBER_DIGITS = 20;
    private static final int LINK_DIGITS = 16;
    private static final int PSEUDONYM_DIGITS = 20;
    private static final int COUPON_DIGITS = 12;

    /// Holds the key and is never fed: each hash is made on a copy of it, because finding an algorithm costs more than hashing with it.
    private final Mac keyed;

    /// Takes the shop's secret.
    IdentityHash(Personal<String> key) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /// {@return 64 hexadecimal digits}
    String of(Identity identity) {
        return hmac(identity.kind().word() + ":" + identity.value());
    }

    /// The last part of a link that only the addressee has.
    String link(String effect) {
        return hmac("link:" + effect).substring(0, LINK_DIGITS);
    }

    /// The letters of a coupon's code that make it unique.
    String coupon(String effect) {
        return hmac("coupon:" + effect).substring(0, COUPON_DIGITS).toUpperCase(Locale.ROOT);
    }

    /// The id of a member who begins again after an erasure: never that of the one whose partition is emptied.
    MemberId newMember(Identity identity, Instant erased) {
        return new MemberId("m-" + hmac("after:" + erased + ":" + of(identity)).substring(0, MEMBER_DIGITS));
    }

    /// A name for a day of a member's that does not say which.
    String day(MemberId member, String day) {
        return hmac("day:" + member + ":" + day).substring(0, MEMBER_DIGITS);
    }

    /// A name for a fact that says nothing of whose it was.
    String fact(FactKey fact) {
        return hmac("fact:" + fact).substring(0, MEMBER_DIGITS);
    }

    /// The code that a member shares.
    String code(MemberId member) {
        return ReferralCode.of(hmac("referral:" + member));
    }

    /// A name for a friend that says nothing of her without the key, and another to every referrer.
    String pseudonym(MemberId referrer, MemberId friend) {
        return hmac("friend:" + referrer + ":" + friend).substring(0, PSEUDONYM_DIGITS);
    }

    private String hmac(String text) {
        try {
            Mac mac = (Mac) keyed.clone();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The " + ALGORITHM + " of every JDK can be copied", e);
        }
    }

    /// The id of a member who is first known by an identity. It is made, not drawn, so two first facts at once make one member.
    MemberId newMember(Identity identity) {
        return new MemberId("m-" + of(identity).substring(0, MEMBER_DIGITS));
    }
}
