package dev.safar.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds the tree of positioned values from a token stream, and refuses what the tokenizer lets pass.
final class TreeReader {
    private static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    private final JsonParser parser;
    private final String text;

    TreeReader(JsonParser parser, String text) {
        this.parser = parser;
        this.text = text;
    }

    Node document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new Refused(Position.of(text, text.length()), "The text is empty; a JSON value is expected");
        }
        Node root = value(first);
        if (parser.nextToken() != null) {
            throw refused("Something follows the JSON value; remove what stands after it");
        }
        return root;
    }

    private Node value(JsonToken token) throws IOException {
        Position at = here();
        return switch (token) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> array(at);
            case VALUE_STRING -> new Node.Scalar(at, wellFormed(parser.getText()));
            case VALUE_NUMBER_INT -> new Node.Scalar(at, whole(parser.getBigIntegerValue()));
            case VALUE_NUMBER_FLOAT -> new Node.Scalar(at, finite(parser.getDoubleValue()));
            case VALUE_TRUE -> new Node.Scalar(at, true);
            case VALUE_FALSE -> new Node.Scalar(at, false);
            case VALUE_NULL -> new Node.Scalar(at, null);
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("No value can begin with " + token);
        };
    }

    private Node object(Position at) throws IOException {
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        while (next() == JsonToken.FIELD_NAME) {
            Position nameAt = here();
            String name = wellFormed(parser.currentName());
            fields.put(name, new Node.Field(nameAt, value(next())));
        }
        return new Node.Obj(at, Collections.unmodifiableMap(fields));
    }

    private Node array(Position at) throws IOException {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            items.add(value(token));
        }
        return new Node.Arr(at, List.copyOf(items));
    }

    private JsonToken next() throws IOException {
        @Nullable
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw refused("The text ends in the middle of a value");
        }
        return token;
    }

    private static Number whole(BigInteger number) {
        boolean fits = number.compareTo(MIN_LONG) >= 0 && number.compareTo(MAX_LONG) <= 0;
        return fits ? (Number) number.longValueExact() : number;
    }

    private double finite(double number) throws IOException {
        if (Double.isInfinite(number)) {
            throw refused("The number " + parser.getText() + " is too large");
        }
        return number;
    }

    private String wellFormed(String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < string.length()
                    && Character.isLowSurrogate(string.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw refused("A string holds half a surrogate pair (\\u" + Integer.toHexString(c)
                        + "); write the whole character");
            }
        }
        return string;
    }

    private Refused refused(String reason) {
        return new Refused(here(), reason);
    }

    private Position here() {
        return position(parser.currentTokenLocation());
    }

    static Position position(@Nullable JsonLocation location) {
        return location == null
                ? Position.START
                : new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /// Carries a fault out of the recursion; it never leaves this package.
    static final class Refused extends RuntimeException {
        private final transient Parsed.Fault fault;

        Refused(Position at, String reason) {
            super(reason, null, false, false);
            this.fault = new Parsed.Fault(at, reason);
        }

        Parsed.Fault fault() {
            return fault;
        }
    }
}
