package dev.safar.local.simulate;

import dev.safar.message.Channel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// When letters left the house, by the shop's clock. Not for use by several threads.
public final class Sendings {
    private final ZoneId zone;
    private final SortedMap<LocalDateTime, SortedMap<Channel, Long>> hours = new TreeMap<>();

    /// Nothing yet.
    ///
    /// @param zone the shop's
    Sendings(ZoneId zone) {
        this.zone = zone;
    }

    void count(Instant at, Channel channel) {
        add(at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.HOURS), channel, 1);
    }

    private void add(LocalDateTime hour, Channel channel, long letters) {
        hours.computeIfAbsent(hour, _ -> new TreeMap<>()).merge(channel, letters, Long::sum);
    }

    void add(Sendings other) {
        other.hours.forEach((hour, letters) -> letters.forEach((channel, some) -> add(hour, channel, some)));
    }

    /// {@return letters by day and channel; days without any are left out}
    public SortedMap<LocalDate, SortedMap<Channel, Long>> byDay() {
        SortedMap<LocalDate, SortedMap<Channel, Long>> days = new TreeMap<>();
        hours.forEach((hour, letters) -> letters.forEach((channel, some) -> days
                .computeIfAbsent(hour.toLocalDate(), _ -> new TreeMap<>()).merge(channel, some, Long::sum)));
        return days;
    }

    /// {@return letters by channel}
    public SortedMap<Channel, Long> byChannel() {
        SortedMap<Channel, Long> channels = new TreeMap<>();
        hours.values().forEach(
                letters -> letters.forEach((channel, some) -> channels.merge(channel, some, Long::sum)));
        return channels;
    }

    /// {@return letters of a weekday and an hour of it, all weeks together}
    ///
    /// @param day the weekday
    /// @param hour 0 to 23
    public long at(DayOfWeek day, int hour) {
        return hours.entrySet().stream()
                .filter(entry -> entry.getKey().getDayOfWeek() == day && entry.getKey().getHour() == hour)
                .mapToLong(entry -> sum(entry.getValue())).sum();
    }

    /// {@return all letters}
    public long all() {
        return hours.values().stream().mapToLong(Sendings::sum).sum();
    }

    /// {@return the hour in which most letters left, the first of several, and how many; empty where none did}
    public Optional<Map.Entry<LocalDateTime, Long>> peak() {
        return hours.entrySet().stream().map(entry -> Map.entry(entry.getKey(), sum(entry.getValue())))
                .reduce((best, next) -> next.getValue() > best.getValue() ? next : best);
    }

    private static long sum(SortedMap<Channel, Long> letters) {
        return letters.values().stream().mapToLong(Long::longValue).sum();
    }

    /// {@return the shop's zone}
    public ZoneId zone() {
        return zone;
    }
}
