package dev.safar.local.rehearsal;

import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Received;
import dev.safar.json.JsonText;
import dev.safar.member.MemberId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Hears what was made up, and says why it cannot happen where it cannot.
///
/// @param door reads it
public record Hearing(Door door) {
    /// Reads an envelope.
    ///
    /// @param where what a complaint about it begins with, as in `win-back.scenario.json:12`
    /// @param envelope plain values
    /// @param at what the door's clock shows
    /// @return the fact
    /// @throws Unplayable if the door refuses it
    public MemberEvent read(String where, Map<String, ? extends @Nullable Object> envelope, Instant at) {
        return switch (door.read(JsonText.compact(envelope).getBytes(StandardCharsets.UTF_8), at)) {
            case Assessment.Accepted accepted -> accepted.event();
            case Assessment.Malformed malformed ->
                throw new Unplayable(where + ": " + malformed.findings().getFirst().message());
            case Assessment.Unacceptable it -> throw new Unplayable(where + ": " + it.findings().getFirst().message());
        };
    }

    /// {@return whose a fact was}
    ///
    /// @param where what a complaint about it begins with
    /// @param received what became of it
    /// @throws Unplayable if it was not taken in
    public static MemberId owner(String where, Received received) {
        return switch (received) {
            case Received.Accepted accepted -> accepted.member();
            case Received.Duplicate duplicate -> duplicate.member();
            case Received.Superseded superseded -> superseded.member();
            case Received.Waits _ -> throw new Unplayable(
                    where + ": This names an order that is not known yet, and would wait for it. Put the purchase first");
            case Received.Rejected rejected ->
                throw new Unplayable(where + ": This is refused: " + rejected.reason());
            case Received.Busy _ -> throw new IllegalStateException("A store in memory cannot be busy");
        };
    }
}
