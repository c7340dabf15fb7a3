package dev.safar.door;

import dev.safar.event.MemberEvent.MemberReferred;
import dev.safar.event.MemberEvent.ReferralJoined;
import dev.safar.event.MemberEvent.ReferralPurchased;
import dev.safar.event.Personal;
import dev.safar.json.Fields;
import dev.safar.json.Shape;

/// What referrals say. `member.referred`: `{code}`, told of the friend who came. `referral.joined`, `referral.purchased`: `{friend, kept?}`, told of the
/// member who referred, by shops that follow referrals themselves; the friend is the shop's id for her.
final class ReferralReader {
    private ReferralReader() {
    }

    static Draft joined(Fields data, Inspection inspection) {
        Personal<String> friend = Personal.of(data.required("friend", Lengths.ID));
        boolean kept = kept(data);
        return Draft.unnamed(common -> new ReferralJoined(common, friend, kept));
    }

    static Draft purchased(Fields data, Inspection inspection) {
        Personal<String> friend = Personal.of(data.required("friend", Lengths.ID));
        boolean kept = kept(data);
        return Draft.unnamed(common -> new ReferralPurchased(common, friend, kept));
    }

    static Draft referred(Fields data, Inspection inspection) {
        String code = data.required("code", Lengths.CODE);
        return Draft.unnamed(common -> new MemberReferred(common, code));
    }

    private static boolean kept(Fields data) {
        return data.optional("kept", Shape.bool()).orElse(true);
    }
}
