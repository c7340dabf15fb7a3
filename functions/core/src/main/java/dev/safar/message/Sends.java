package dev.safar.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// When a member was last written to: what a cap counts. It is no fact and no part of the fold: it lies beside her contact, so that one write can
/// demand that nothing about both changed, and no fact, however late or corrected, touches it.
///
/// @param byChannel the instants of the sends that may still count, earliest first; channels without any are left out
public record Sends(SortedMap<Channel, List<Instant>> byChannel) {
    /// Nothing counts.
    public static final Sends NONE = new Sends(new TreeMap<>());

    /// Copies.
    public Sends {
        SortedMap<Channel, List<Instant>> copy = new TreeMap<>();
        byChannel.forEach((channel, instants) -> {
            if (!instants.isEmpty()) {
                copy.put(channel, instants.stream().sorted().toList());
            }
        });
        byChannel = Collections.unmodifiableSortedMap(copy);
    }

    /// {@return whether a channel has no unit of a cap left}
    ///
    /// @param cap how many within what time
    /// @param channel which
    /// @param now the instant
    public boolean reach(FrequencyCap cap, Channel channel, Instant now) {
        return left(cap, channel, now) == 0;
    }

    /// Takes a unit, and forgets what no longer counts.
    ///
    /// @param cap which cap; not reached
    /// @param channel where something is about to be sent
    /// @param now the instant
    /// @return the sends with one more, at most as many a channel as the cap allows
    public Sends with(FrequencyCap cap, Channel channel, Instant now) {
        return with(cap.period(), channel, now);
    }

    /// Takes a unit where there may be several caps, and forgets what no longer counts for any.
    ///
    /// @param longest the longest period of a cap
    /// @param channel where something is about to be sent
    /// @param now the instant
    /// @return the sends with one more, at most [FrequencyCap#MOST] a channel: no cap looks at more
    public Sends with(Duration longest, Channel channel, Instant now) {
        List<Instant> counting = new ArrayList<>(
                on(channel).stream().filter(sent -> sent.plus(longest).isAfter(now)).toList());
        counting.add(now);
        return with(channel, counting.subList(Math.max(0, counting.size() - FrequencyCap.MOST), counting.size()));
    }

    /// {@return how many units of a cap a channel has left}
    ///
    /// @param cap how many within what time
    /// @param channel which
    /// @param now the instant
    public int left(FrequencyCap cap, Channel channel, Instant now) {
        return Math.max(0, cap.most() - counting(cap, channel, now).size());
    }

    /// {@return when a channel has a unit of a cap, if nothing else is sent meanwhile: now, or as soon as so many sends no longer count}
    ///
    /// @param cap how many within what time
    /// @param channel which
    /// @param now the instant
    public Instant freeAt(FrequencyCap cap, Channel channel, Instant now) {
        List<Instant> counting = counting(cap, channel, now);
        return counting.size() < cap.most()
                ? now
                : counting.get(counting.size() - cap.most()).plus(cap.period());
    }

    private List<Instant> counting(FrequencyCap cap, Channel channel, Instant now) {
        return on(channel).stream().filter(sent -> cap.counts(sent, now)).toList();
    }

    /// Gives a unit back.
    ///
    /// @param channel where nothing was sent after all
    /// @param taken the instant at which the unit was taken
    /// @return the sends with one less; the same where that unit no longer counts
    public Sends without(Channel channel, Instant taken) {
        List<Instant> left = new ArrayList<>(on(channel));
        return left.remove(taken) ? with(channel, left) : this;
    }

    private Sends with(Channel channel, List<Instant> instants) {
        SortedMap<Channel, List<Instant>> more = new TreeMap<>(byChannel);
        more.put(channel, instants);
        return new Sends(more);
    }

    private List<Instant> on(Channel channel) {
        return byChannel.getOrDefault(channel, List.of());
    }
}
