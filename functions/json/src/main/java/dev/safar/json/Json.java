package dev.safar.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.safar.json.Parsed.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Reads JSON strictly. Refused, each with its place: a byte order mark, bytes that are not UTF-8, an empty text, anything after the value, a
/// name twice in one object, half a surrogate pair, a number that does not fit a finite double, and whatever is beyond the [Limits].
///
/// Jackson's parser does the reading; what it lets pass is checked here and in [TreeReader] (RFC 8259, sections 4, 6, 8).
public final class Json {
    /// One for each limits that anybody asks with, which code does and the world does not: making one costs more than reading an event.
    private static final Map<Limits, JsonFactory> FACTORIES = new ConcurrentHashMap<>();

    private Json() {
    }

    /// Reads one value from bytes.
    ///
    /// @param utf8 the whole text
    /// @param limits what it may ask for
    /// @return the value, or the first fault
    public static Parsed read(byte[] utf8, Limits limits) {
        if (utf8.length > limits.bytes()) {
            return tooLong(utf8.length, limits);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
            return parse(text, limits);
        } catch (CharacterCodingException e) {
            return new Fault(Position.START, "The text is not valid UTF-8; save it as UTF-8");
        }
    }

    /// Reads one value from text.
    ///
    /// @param text the whole text
    /// @param limits what it may ask for; the length counts in UTF-8 bytes
    /// @return the value, or the first fault
    public static Parsed read(String text, Limits limits) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return bytes > limits.bytes() ? tooLong(bytes, limits) : parse(text, limits);
    }

    private static Fault tooLong(int bytes, Limits limits) {
        return new Fault(Position.START,
                "The text has " + bytes + " bytes, but at most " + limits.bytes() + " are allowed");
    }

    private static Parsed parse(String text, Limits limits) {
        if (text.startsWith("\uFEFF")) {
            return new Fault(Position.START, "The text begins with a byte order mark; save it as UTF-8 without one");
        }
        try (JsonParser parser = FACTORIES.computeIfAbsent(limits, Json::factory).createParser(text)) {
            return parse(parser, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading a string in memory failed", e);
        }
    }

    /// Jackson says of what is beyond a limit no place: it is where the parser stands.
    private static Parsed parse(JsonParser parser, String text) throws IOException {
        try {
            return new Parsed.Value(new TreeReader(parser, text).document());
        } catch (TreeReader.Refused refused) {
            return refused.fault();
        } catch (StreamConstraintsException e) {
            return new Fault(TreeReader.position(parser.currentLocation()), Wording.of(e));
        } catch (JsonProcessingException e) {
            return new Fault(TreeReader.position(e.getLocation()), Wording.of(e));
        }
    }

    private static JsonFactory factory(Limits limits) {
        // Names come from the world: they are not kept in the JVM's own table of texts.
        return new JsonFactoryBuilder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(limits.depth())
                        .maxStringLength(limits.stringLength()).maxNameLength(limits.stringLength())
                        .maxNumberLength(limits.numberLength()).build())
                .build();
    }
}
