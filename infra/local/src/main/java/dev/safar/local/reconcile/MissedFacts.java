package dev.safar.local.reconcile;

import dev.safar.door.EnvelopeWriter;
import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.local.replay.Ignored;
import dev.safar.local.replay.OrdersFile;
import dev.safar.local.replay.UnusableFile;
import dev.safar.money.Currency;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads a file of missed facts in batches, so that its length does not matter. A file whose first letter is `{` holds an envelope a line; any other is a
/// file of orders as `safar replay` reads it. Of a file of orders the name of each is remembered, some 200 bytes, since the first line of an order counts.
public final class MissedFacts {
    private final Consumer<Batch> batches;
    private final Consumer<Problem> problems;
    private Batch batch = Batch.empty();
    private int bytes;
    private final Map<FactKey, Told> told = new HashMap<>();
    private long repeated;

    /// What the file said of an order before.
    private record Told(long line, int said) {}

    /// Prepares to read.
    ///
    /// @param batches takes each batch
    /// @param problems takes each line that cannot be read
    public MissedFacts(Consumer<Batch> batches, Consumer<Problem> problems) {
        this.batches = batches;
        this.problems = problems;
    }

    /// {@return whether a file holds envelopes}
    ///
    /// @param file where it is
    /// @throws UnusableFile if it cannot be read
    public static boolean holdsEnvelopes(Path file) throws UnusableFile {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int letter = reader.read();
            while (letter == '\uFEFF' || Character.isWhitespace(letter)) {
                letter = reader.read();
            }
            return letter == '{';
        } catch (IOException e) {
            throw new UnusableFile("Cannot read " + file + ": " + reason(e));
        }
    }

    /// Reads a file of envelopes.
    ///
    /// @param file where it is
    /// @throws UnusableFile if it cannot be read to its end; what came before was handed on
    public void envelopes(Path file) throws UnusableFile {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    envelope(line.strip().replace("\uFEFF", ""), number);
                }
            }
        } catch (IOException e) {
            throw new UnusableFile("Cannot read " + file + " to its end: " + reason(e));
        }
        flush();
    }

    private void envelope(String line, long number) {
        switch (Json.read(line, Limits.EVENT)) {
            case Parsed.Value(Node.Obj object) -> add(object.plain(), number);
            case Parsed.Value(Node other) -> problems.accept(
                    new Problem(number, "Expected an envelope to be an object, but found " + other.kind()));
            case Parsed.Fault fault -> problems.accept(new Problem(number, fault.reason()));
        }
    }

    /// Reads a file of orders.
    ///
    /// @param file where it is
    /// @param currency what its amounts are counted in
    /// @param source under which name the shop was wired: facts are known by it
    /// @return what was ignored
    /// @throws UnusableFile if it cannot be read to its end; what came before was handed on
    public Ignored orders(Path file, Currency currency, String source) throws UnusableFile {
        Ignored ignored = OrdersFile.each(file, currency, source, this::order,
                bad -> problems.accept(new Problem(bad.line(), bad.reason())));
        flush();
        return ignored;
    }

    /// {@return how many lines said again what a line before them had said}
    public long repeated() {
        return repeated;
    }

    private void order(MemberEvent event, long line) {
        Told before = told.putIfAbsent(event.provenance().key(), new Told(line, event.hashCode()));
        if (before == null) {
            add(EnvelopeWriter.envelope(event), line);
        } else if (before.said() == event.hashCode()) {
            repeated++;
        } else {
            problems.accept(new Problem(line, "Line " + before.line()
                    + " has the same `type` and `event_id` and says something else; that one counts"));
        }
    }

    private void add(Map<String, @Nullable Object> envelope, long line) {
        int length = JsonText.compact(envelope).getBytes(StandardCharsets.UTF_8).length;
        if (batch.envelopes().size() == Batch.MOST || bytes + length > Batch.MOST_BYTES) {
            flush();
        }
        batch.add(envelope, line);
        bytes += length;
    }

    private void flush() {
        if (!batch.envelopes().isEmpty()) {
            batches.accept(batch);
        }
        batch = Batch.empty();
        bytes = 0;
    }

    private static String reason(IOException e) {
        return e instanceof CharacterCodingException ? "it is not UTF-8; save it as UTF-8" : UnusableFile.reason(e);
    }
}
