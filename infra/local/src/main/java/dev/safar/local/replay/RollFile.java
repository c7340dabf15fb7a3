package dev.safar.local.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.door.Finding;
import dev.safar.door.Market;
import dev.safar.event.MemberEvent;
import dev.safar.json.JsonText;
import dev.safar.money.Currency;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a file of members: CSV in UTF-8 with a header that names at least `member_id`, and as many of `registered_at`, `title`, `name`, `surname`, `language`, `zone`, `birthday`,
/// `email`, `phone` and `consent` (`yes` or `no`) as are known, in any order; what is not known of a member is left empty. A line that cannot be read is reported, and the
/// rest is read.
public final class RollFile {
    private static final String ID = "member_id";
    private static final String REGISTERED = "registered_at";
    private static final String CONSENT = "consent";
    private static final List<String> ADDRESSES = List.of("email", "phone");
    private static final List<String> KNOWN = List.of("title", "name", "surname", "language", "zone", "birthday");
    private static final String SOURCE = "members";

    private final Door door = new Door(new Market(Currency.EUR, Market.ANYWHERE));
    private final Instant from;
    private final Instant until;
    private final Set<String> ids = new HashSet<>();
    private final List<MemberEvent> events = new ArrayList<>();
    private final List<BadLine> bad = new ArrayList<>();
    private List<String> header = List.of();

    private RollFile(Instant from, Instant until) {
        this.from = from;
        this.until = until;
    }

    /// Reads a file.
    ///
    /// @param file where it is
    /// @param from when members registered of whom it does not say
    /// @param until the end of what is known of the shop: nobody registers later
    /// @return what was read
    /// @throws UnusableFile if there is no such file, it is not CSV in UTF-8, or a column is missing
    public static Roll read(Path file, Instant from, Instant until) throws UnusableFile {
        RollFile reading = new RollFile(from, until);
        CsvRows.each(file, List.of(ID), "member", header -> reading.header = header, reading::take);
        return new Roll(
                reading.events.stream().sorted(Comparator.comparing(event -> event.provenance().stamp())).toList(),
                reading.header.contains(CONSENT), reading.header.stream().anyMatch(ADDRESSES::contains),
                List.copyOf(reading.bad),
                reading.header.stream().filter(column -> !columns().toList().contains(column)).toList());
    }

    private static Stream<String> columns() {
        return Stream.of(Stream.of(ID, REGISTERED, CONSENT), ADDRESSES.stream(), KNOWN.stream()).flatMap(some -> some);
    }

    private void take(NamedCsvRecord row) {
        List<MemberEvent> read = new ArrayList<>();
        String wrong = CsvRows.misshapen(row).orElseGet(() -> wrong(row, read));
        if (wrong.isEmpty()) {
            events.addAll(read);
        } else {
            bad.add(new BadLine(row.getStartingLineNumber(), wrong));
        }
    }

    /// What is wrong with a row; empty text where nothing is.
    private String wrong(NamedCsvRecord row, List<MemberEvent> read) {
        String id = CsvRows.field(row, ID);
        String consent = CsvRows.field(row, CONSENT);
        if (!Set.of("", "yes", "no").contains(consent)) {
            return "Expected `consent` to be yes, no or empty, but found " + Quoted.of(consent);
        }
        if (!id.isEmpty() && !ids.add(id)) {
            return "Expected one line a member, but found a second one of this member";
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        KNOWN.forEach(column -> put(data, column, row));
        // Consent first: a journey that begins as she registers may write to her.
        String refused = consent.isEmpty()
                ? ""
                : read(row, consent.equals("yes") ? "consent.given" : "consent.withdrawn", Map.of(), read);
        return refused.isEmpty() ? read(row, "member.registered", data, read) : refused;
    }

    private String read(NamedCsvRecord row, String type, Map<String, ? extends @Nullable Object> data,
            List<MemberEvent> read) {
        Map<String, @Nullable Object> who = new LinkedHashMap<>();
        who.put("customerId", CsvRows.field(row, ID));
        ADDRESSES.forEach(column -> put(who, column, row));
        String at = CsvRows.field(row, REGISTERED);
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("id", type + "-" + CsvRows.field(row, ID));
        envelope.put("type", type);
        envelope.put("source", SOURCE);
        envelope.put("occurredAt", at.isEmpty() ? from.toString() : at);
        envelope.put("identities", who);
        envelope.put("data", data);
        return switch (door.read(JsonText.compact(envelope).getBytes(StandardCharsets.UTF_8), until)) {
            case Assessment.Accepted accepted -> {
                read.add(accepted.event());
                yield "";
            }
            case Assessment.Malformed malformed -> named(malformed.findings().getFirst().message());
            case Assessment.Unacceptable it ->
                named(it.findings().stream().map(Finding::message).collect(Collectors.joining("; ")));
        };
    }

    private static void put(Map<String, @Nullable Object> into, String column, NamedCsvRecord row) {
        String text = CsvRows.field(row, column);
        if (!text.isEmpty()) {
            into.put(column, text);
        }
    }

    /// The door speaks of an envelope, where this file has columns.
    private static String named(String words) {
        return words.replace("`data.", "`")
                .replace("`identities.customerId`", "`" + ID + "`")
                .replace("`identities.", "`").replace("`occurredAt`", "`" + REGISTERED + "`");
    }
}
