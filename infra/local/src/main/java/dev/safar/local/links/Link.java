package dev.safar.local.links;

import dev.safar.hash.Sha256;
import dev.safar.member.MemberId;
import dev.safar.message.Language;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// What an id in a mail leads to, and who asked for it.
///
/// @param id cannot be guessed
/// @param kind what asking for it means
/// @param effect the effect that sent the letter
/// @param member to whom
/// @param language the letter's
/// @param target where it leads; empty but for a click
/// @param left when the letter left; of several tries the last
/// @param people how often a person asked, as far as one can tell
/// @param machines how often a program did
/// @param first when a person asked first; of withdrawals the last
/// @param told whether that is in the queue as a fact
/// @param topic what the letter is about
public record Link(String id, Kind kind, String effect, MemberId member, Language language, Optional<URI> target,
        Instant left, long people, long machines, Optional<Instant> first, boolean told, String topic) {
    private static final int NAME = 32;

    /// What asking for a link means.
    public enum Kind {
        /// A link was followed.
        CLICK("c"),
        /// An invisible picture was loaded.
        OPEN("o"),
        /// Somebody wants no more mail.
        UNSUBSCRIBE("u");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /// The first part of the link's path.
        String path() {
            return path;
        }
    }

    /// {@return what facts and logs call it. Whoever knows the id can follow the link, and end somebody's mail}
    String name() {
        return Sha256.hex(id).substring(0, NAME);
    }

    static Link fresh(String id, Kind kind, String effect, MemberId member, Language language, Optional<URI> target,
            Instant left, String topic) {
        return new Link(id, kind, effect, member, language, target, left, 0, 0, Optional.empty(), false, topic);
    }

    /// The same letter leaves again: what was counted stays.
    Link leaving(Instant again) {
        return new Link(id, kind, effect, member, language, target, again, people, machines, first, told, topic);
    }

    Link askedByProgram() {
        return new Link(id, kind, effect, member, language, target, left, people, machines + 1, first, told, topic);
    }

    /// What was taken for a person turns out to be a program.
    Link recounted() {
        return new Link(id, kind, effect, member, language, target, left, people - 1, machines + 1, Optional.empty(),
                false, topic);
    }

    Link askedByPerson(Instant at) {
        return new Link(id, kind, effect, member, language, target, left, people + 1, machines,
                first.or(() -> Optional.of(at)), told, topic);
    }

    Link withdrawn(Instant at) {
        return new Link(id, kind, effect, member, language, target, left, people + 1, machines, Optional.of(at), true, topic);
    }

    Link asTold() {
        return new Link(id, kind, effect, member, language, target, left, people, machines, first, true, topic);
    }
}
