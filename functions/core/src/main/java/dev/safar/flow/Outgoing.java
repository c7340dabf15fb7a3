package dev.safar.flow;

import dev.safar.event.Personal;
import dev.safar.journey.LocalText;
import dev.safar.member.MemberId;
import dev.safar.message.Channel;
import dev.safar.message.Gate;
import dev.safar.message.Rendered;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Something that leaves the house. Its effect id is the same however often it is tried, so a channel that has keys sends it once.
public sealed interface Outgoing {
    /// {@return the id of the effect: `enrollment#step`}
    String effect();

    /// {@return to or about whom}
    MemberId member();

    /// {@return when it leaves}
    Instant at();

    /// {@return which try of the effect it is, from 1}
    int attempt();

    /// A text to a member.
    ///
    /// @param effect the id of the effect
    /// @param member to whom
    /// @param at when it leaves
    /// @param attempt which try of the effect it is, from 1
    /// @param journey which journey sends it
    /// @param template which text it is
    /// @param channel on which channel
    /// @param address where on that channel
    /// @param text what it says
    /// @param topic what it is about: she ends her consent to that by its link
    /// @param unasked whether she said nothing about such letters, and the shop takes that for a yes
    record Letter(String effect, MemberId member, Instant at, int attempt, String journey, String template,
            Channel channel, Personal<String> address, Rendered text, String topic, boolean unasked)
            implements
                Outgoing {
        /// A letter about marketing to a member who allowed it.
        ///
        /// @param effect the id of the effect
        /// @param member to whom
        /// @param at when it leaves
        /// @param attempt which try of the effect it is, from 1
        /// @param journey which journey sends it
        /// @param template which text it is
        /// @param channel on which channel
        /// @param address where on that channel
        /// @param text what it says
        public Letter(String effect, MemberId member, Instant at, int attempt, String journey, String template,
                Channel channel, Personal<String> address, Rendered text) {
            this(effect, member, at, attempt, journey, template, channel, address, text, Gate.MARKETING, false);
        }
    }

    /// Work for one of the shop's people.
    ///
    /// @param effect the id of the effect
    /// @param member about whom
    /// @param at when it leaves
    /// @param attempt which try of the effect it is, from 1
    /// @param journey which journey asks
    /// @param title what to do
    /// @param deadline until when
    record Errand(String effect, MemberId member, Instant at, int attempt, String journey, LocalText title,
            Instant deadline) implements Outgoing {}

    /// Something that a system of the shop is told.
    ///
    /// @param effect the id of the effect
    /// @param member about whom
    /// @param at when it leaves
    /// @param attempt which try of the effect it is, from 1
    /// @param journey which journey tells it
    /// @param event what came to pass, in a word that the receiver knows
    /// @param data what is said beside it: a text, a whole number or a boolean each
    record Signal(String effect, MemberId member, Instant at, int attempt, String journey, String event,
            SortedMap<String, Object> data) implements Outgoing {
        /// Copies.
        public Signal {
            data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
        }
    }
}
