package dev.safar.local.links;

import dev.safar.member.MemberId;
import dev.safar.message.Gate;
import dev.safar.message.Language;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Links as one line of text, and back: fields parted by tabs, which none of them holds.
final class LinkText {
    private static final String BETWEEN = "\t";
    /// The topic came later.
    private static final int LEAST = 11;

    private LinkText() {
    }

    static String write(Link link) {
        return String.join(BETWEEN, link.id(), link.kind().name(), link.effect(), link.member().value(),
                link.language().tag(), link.target().map(URI::toString).orElse(""), link.left().toString(),
                Long.toString(link.people()), Long.toString(link.machines()),
                link.first().map(Instant::toString).orElse(""), Boolean.toString(link.told()), link.topic());
    }

    /// Reads a line of ours.
    ///
    /// @throws IllegalStateException if it is damaged; the message holds no values
    static Link read(String text) {
        List<String> fields = List.of(text.split(BETWEEN, -1));
        if (fields.size() < LEAST || fields.size() > LEAST + 1) {
            throw new IllegalStateException("Expected " + LEAST + " fields of a link, but found " + fields.size());
        }
        return new Link(fields.getFirst(), Link.Kind.valueOf(fields.get(1)), fields.get(2),
                new MemberId(fields.get(3)), new Language(fields.get(4)), some(fields.get(5)).map(URI::create),
                Instant.parse(fields.get(6)), Long.parseLong(fields.get(7)), Long.parseLong(fields.get(8)),
                some(fields.get(9)).map(Instant::parse), Boolean.parseBoolean(fields.get(10)),
                fields.size() > LEAST ? fields.get(LEAST) : Gate.MARKETING);
    }

    private static Optional<String> some(String field) {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }
}
