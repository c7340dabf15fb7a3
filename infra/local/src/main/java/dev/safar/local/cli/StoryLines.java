package dev.safar.local.cli;

import dev.safar.local.line.Reply;
import dev.safar.local.story.Line;
import dev.safar.message.Direction;
import dev.safar.message.Language;
import dev.safar.message.Rendered;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lines of a story as the desk answers them, for printing.
final class StoryLines {
    private StoryLines() {
    }

    static List<Line> of(Reply reply, String name) {
        return reply.rows(name).stream().map(StoryLines::line).toList();
    }

    private static Line line(Map<?, ?> json) {
        Line.Kind kind = Arrays.stream(Line.Kind.values())
                .filter(one -> one.word().equals(json.get("kind"))).findFirst().orElse(Line.Kind.NOTICE);
        return Line.of(Instant.parse(Reply.text(json.get("at"))), kind, Reply.text(json.get("words")))
                .because(text(json, "why")).with(letter(json));
    }

    private static Optional<Rendered> letter(Map<?, ?> json) {
        return text(json, "text").map(text -> {
            Language language = Language.parse(Reply.text(json.get("language"))).orElse(Language.ENGLISH);
            Direction direction = language.direction();
            return new Rendered(language, direction, text(json, "subject"), text);
        });
    }

    private static Optional<String> text(Map<?, ?> json, String name) {
        return Optional.ofNullable(json.get(name)).map(Object::toString);
    }
}
