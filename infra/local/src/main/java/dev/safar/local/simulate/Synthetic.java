package dev.safar.local.simulate;

import dev.safar.event.MemberEvent;
import dev.safar.money.Currency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A shop that never was: so many members, who come on any day and buy in their own rhythms. The same numbers make the same shop.
///
/// @param members how many, at least 1
/// @param first its first day
/// @param days how many days it lasts, at least 1
/// @param zone where it is
/// @param currency what it trades in
/// @param seed another shop for another seed
public record Synthetic(int members, LocalDate first, int days, ZoneId zone, Currency currency, long seed)
        implements
            History {
    private static final long HUNDREDS = 3_500;
    private static final long UNITS = 4_000;
    private static final long TOMANS = 1_400_000;

    @Override
    public int cohorts() {
        return (members + COHORT - 1) / COHORT;
    }

    @Override
    public List<MemberEvent> cohort(int number) {
        return IntStream.range(number * COHORT, Math.min(members, (number + 1) * COHORT))
                .mapToObj(member -> new Buyer(this, member)).flatMap(buyer -> buyer.life().stream())
                .sorted(Comparator.comparing(event -> event.provenance().stamp())).toList();
    }

    @Override
    public Instant start() {
        return first.atStartOfDay(zone).toInstant();
    }

    @Override
    public Instant end() {
        return first.plusDays(days).atStartOfDay(zone).toInstant();
    }

    @Override
    public long basket() {
        return switch (currency) {
            case IRT -> TOMANS;
            case IRR -> TOMANS * 10;
            case JPY -> UNITS;
            case EUR, GBP, USD, CAD, AUD, CHF, SEK, TRY, AED, SAR, IQD, KWD, AFN, INR, CNY -> HUNDREDS;
        };
    }
}
