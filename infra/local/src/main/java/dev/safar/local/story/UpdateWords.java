package dev.safar.local.story;

import dev.safar.journey.Step;
import dev.safar.local.outbox.Cells;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what a step wrote on a member.
final class UpdateWords {
    private UpdateWords() {
    }

    static String of(Step.Update update, Words words) {
        return Stream
                .of(said("updated.tag", update.addTags(), words), said("updated.no-tag", update.removeTags(), words),
                        update.set().entrySet().stream().map(set -> set(set, words)).toList(),
                        said("updated.unset", update.unset(), words))
                .flatMap(List::stream)
                .collect(Collectors.joining(words.say("comma")));
    }

    private static List<String> said(String key, Set<String> names, Words words) {
        return names.stream().map(name -> words.say(key, name)).toList();
    }

    private static String set(Map.Entry<String, Object> set, Words words) {
        return words.say("updated.set", set.getKey(), Cells.named(String.valueOf(set.getValue())));
    }
}
