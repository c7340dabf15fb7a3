package dev.safar.webhook;

import java.util.stream.Stream;

/// One thing that nobody should send, and what is said to it.
///
/// @param what a few words
/// @param knock how it comes
/// @param status the status that it gets
/// @param word the refusal's word, or the rejection's reason; nothing where it is accepted after all
public record Hostile(String what, Knock knock, int status, String word) {
    /// {@return all of them, the requests before the bodies}
    public static Stream<Hostile> all() {
        return Stream.concat(HostileRequests.all(), HostileBodies.all());
    }

    static Hostile refused(String what, Knock knock, Refusal refusal) {
        return new Hostile(what, knock, refusal.status(), refusal.word());
    }

    static Hostile rejected(String what, Knock knock, String reason) {
        return new Hostile(what, knock, 202, reason);
    }

    static Hostile accepted(String what, Knock knock) {
        return new Hostile(what, knock, 202, "");
    }

    @Override
    public String toString() {
        return what;
    }
}
