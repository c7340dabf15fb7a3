package dev.safar.door;

import dev.safar.event.MemberEvent.ReferralJoined;
import dev.safar.event.Personal;
import dev.safar.json.Fields;

/// `referral.joined`: `{friend}`, the shop's id for the friend. The identities are those of the member who referred.
final class ReferralReader {
    private ReferralReader() {
    }

    static Draft read(Fields data, Inspection inspection) {
        Personal<String> friend = Personal.of(data.required("friend", Lengths.ID));
        return Draft.unnamed(common -> new ReferralJoined(common, friend));
    }
}
