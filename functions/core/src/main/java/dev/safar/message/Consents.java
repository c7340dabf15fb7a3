package dev.safar.message;

import dev.safar.event.Stamp;
import dev.safar.member.CanonicalText;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a member allowed and forbade, by channel and topic; a word on one topic says nothing of another. Of several words on one thing the latest holds; at one instant the withdrawal does
/// (protocol, rule 13).
///
/// @param words the latest word by `channel/topic`, where the channel `*` is every channel
public record Consents(SortedMap<String, Word> words) {
    /// She said nothing yet.
    public static final Consents NONE = new Consents(new TreeMap<>());
    /// How many topics and channels one member may have a word on; they share one item with her addresses.
    public static final int MOST = 200;
    private static final String EVERY_CHANNEL = "*";
    private static final Comparator<Word> ORDER = Comparator.comparing((Word word) -> word.stamp().at())
            .thenComparing(word -> !word.given()).thenComparing(word -> word.stamp().fact());

    /// Copies.
    public Consents {
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    }

    /// One word of hers.
    ///
    /// @param given whether she allowed it
    /// @param stamp when she said so, and by which fact
    public record Word(boolean given, Stamp stamp) {}

    Consents hearing(Optional<String> channel, String topic, Word word) {
        SortedMap<String, Word> more = new TreeMap<>(words);
        more.merge(channel.orElse(EVERY_CHANNEL) + "/" + topic, word,
                (known, told) -> ORDER.compare(known, told) < 0 ? told : known);
        return new Consents(more);
    }

    void write(CanonicalText text) {
        words.forEach((about, word) -> text.put("consent", about).put("consent.given", Boolean.toString(word.given()))
                .put("consent.said", Optional.of(word.stamp())));
    }

    /// Looks up whether she may be written to. A word on every channel and a word on this one are weighed by their instants.
    ///
    /// @param channel on which channel
    /// @param topic what about
    /// @return her latest word, or empty where she said nothing
    public Optional<Boolean> on(Channel channel, String topic) {
        return word(channel, topic).map(Word::given);
    }

    /// Looks up what [#on(Channel, String)] rests on.
    ///
    /// @param channel on which channel
    /// @param topic what about
    /// @return her latest word with its fact, or empty where she said nothing
    public Optional<Word> word(Channel channel, String topic) {
        return Stream.of(channel.word(), EVERY_CHANNEL)
                .flatMap(where -> Optional.ofNullable(words.get(where + "/" + topic)).stream())
                .max(ORDER);
    }

    /// {@return what she has said a word on, by name}
    public SortedSet<String> topics() {
        return words.keySet().stream().map(about -> about.substring(about.indexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether she wants to hear nothing more about a topic: her latest word on every channel is no, and no later word allowed a channel again. A
    /// withdrawal for one channel alone is not that.
    ///
    /// @param topic what about
    /// @return whether she withdrew
    public boolean withdrawn(String topic) {
        Word every = words.get(EVERY_CHANNEL + "/" + topic);
        return every != null && !every.given()
                && Arrays.stream(Channel.values()).noneMatch(channel -> on(channel, topic).orElse(false));
    }
}
