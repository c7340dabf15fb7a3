package dev.safar.codec;

import dev.safar.event.MemberEvent;

/// The types of facts, by the words under which they are stored. Writing goes from the sealed type to one of these and reading from one of these
/// back, so that a new type does not compile until both are done.
enum EventType {
    PURCHASE_COMPLETED, PURCHASE_REFUNDED, MEMBER_REGISTERED, MESSAGE_RECEIVED, SURVEY_ANSWERED, COMPLAINT_OPENED, COMPLAINT_RESOLVED, REFERRAL_JOINED, REFERRAL_PURCHASED, MEMBER_REFERRED, CONSENT_GIVEN, CONSENT_WITHDRAWN, CUSTOM;

    static EventType of(MemberEvent event) {
        return switch (event) {
            case MemberEvent.PurchaseCompleted _ -> PURCHASE_COMPLETED;
            case MemberEvent.PurchaseRefunded _ -> PURCHASE_REFUNDED;
            case MemberEvent.MemberRegistered _ -> MEMBER_REGISTERED;
            case MemberEvent.MessageReceived _ -> MESSAGE_RECEIVED;
            case MemberEvent.SurveyAnswered _ -> SURVEY_ANSWERED;
            case MemberEvent.ComplaintOpened _ -> COMPLAINT_OPENED;
            case MemberEvent.ComplaintResolved _ -> COMPLAINT_RESOLVED;
            case MemberEvent.ReferralJoined _ -> REFERRAL_JOINED;
            case MemberEvent.ReferralPurchased _ -> REFERRAL_PURCHASED;
            case MemberEvent.MemberReferred _ -> MEMBER_REFERRED;
            case MemberEvent.ConsentGiven _ -> CONSENT_GIVEN;
            case MemberEvent.ConsentWithdrawn _ -> CONSENT_WITHDRAWN;
            case MemberEvent.CustomEvent _ -> CUSTOM;
        };
    }
}
