package dev.safar.journey;

import dev.safar.message.Reason;

/// Why a fact did nothing in a journey, for a person to see.
///
/// @param reason why
/// @param about what it is about, unique within the member and the reason: the same remark is made once
/// @param text one sentence, without personal data
public record Remark(Reason reason, String about, String text) {
    /// {@return its name within the member, as in `late#win-back#shop/order/1`}
    public String name() {
        return reason.word() + "#" + about;
    }
}
