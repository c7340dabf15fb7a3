package dev.safar.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import dev.safar.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/// Reads and writes what AWS hands a function and takes from it: one JSON object.
///
/// jackson-jr alone would take `{} and more` and the last of two fields of one name; both are refused here. A byte order mark, half a surrogate pair
/// and numbers that become infinite pass: whoever uses a field of a payload checks it.
final class Payload {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();
    /// A map that is only made when it is asked for would be made in any case: every payload is read whole.
    private static final JSON READER = JSON.builder(FACTORY).enable(JSON.Feature.FAIL_ON_DUPLICATE_MAP_KEYS)
            .disable(JSON.Feature.USE_DEFERRED_MAPS).build();

    private Payload() {
    }

    /// Reads the whole input.
    ///
    /// @throws IllegalArgumentException if it is not one JSON object; the message quotes nothing of it
    static Map<?, ?> read(InputStream in) throws IOException {
        try (JsonParser parser = FACTORY.createParser(in.readAllBytes())) {
            if (READER.anyFrom(parser) instanceof Map<?, ?> object && parser.nextToken() == null) {
                return object;
            }
        } catch (JsonProcessingException _) {
            // Jackson's words quote what it found, which may be personal.
        }
        throw new IllegalArgumentException("Expected the payload to be one JSON object, but found something else");
    }

    /// Writes the answer.
    static void write(OutputStream out, Map<String, ?> answer) throws IOException {
        out.write(JsonText.bytes(answer));
    }
}
