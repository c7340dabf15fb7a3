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
///
/// @param key the shop's secret
record IdentityHash(Personal<String> key) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MEMBER_DIGITS = 20;
    private static final int LINK_DIGITS = 16;
    private static final int PSEUDONYM_DIGITS = 20;
    private static final int COUPON_DIGITS = 12;

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
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] hash = mac
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /// The id of a member who is first known by an identity. It is made, not drawn, so two first facts at once make one member.
    MemberId newMember(Identity identity) {
        return new MemberId("m-" + of(identity).substring(0, MEMBER_DIGITS));
    }
}
