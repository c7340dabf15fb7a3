package dev.safar.codec;

import dev.safar.store.IdentityOf;
import dev.safar.store.Item;
import dev.safar.store.RejectedAt;
import dev.safar.store.Orphan;
import dev.safar.store.Register;
import dev.safar.store.Timer;

/// The classes of items, by the words under which they are stored; see [EventType] for why.
enum ItemName {
    MEMBER, CONTACT, EVENT, ORDER, COMPLAINT, LEDGER, ENROLLMENT, SILENCE, CUE, NOTICE, TROUBLE, IDENTITY, FACT, CODE, TIDINGS, ORPHAN, KNOWN_BY, TOMBSTONE, ERASING, REJECTION, REJECTED_AT, JOURNEY, ROUND, VERSION;

    static ItemName of(Item item) {
        return switch (item) {
            case Item.Member _ -> MEMBER;
            case Item.ContactOf _ -> CONTACT;
            case Item.Event _ -> EVENT;
            case Item.Order _ -> ORDER;
            case Item.Complaint _ -> COMPLAINT;
            case Item.Ledger _ -> LEDGER;
            case Item.Enrollment _ -> ENROLLMENT;
            case Item.Silence _ -> SILENCE;
            case Timer.Cue _ -> CUE;
            case Item.Notice _ -> NOTICE;
            case Item.Trouble _ -> TROUBLE;
            case IdentityOf _ -> IDENTITY;
            case Item.FactOf _ -> FACT;
            case Item.CodeOf _ -> CODE;
            case Item.Tidings _ -> TIDINGS;
            case Orphan _ -> ORPHAN;
            case Item.KnownBy _ -> KNOWN_BY;
            case Item.Tombstone _ -> TOMBSTONE;
            case Item.Erasing _ -> ERASING;
            case Item.Rejection _ -> REJECTION;
            case RejectedAt _ -> REJECTED_AT;
            case Register.Journey _ -> JOURNEY;
            case Register.Round _ -> ROUND;
            case Register.Version _ -> VERSION;
        };
    }
}
