package dev.safar.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What journeys write on a member, and how much of it there may be.
class TraitsTest {
    @Test
    void newcomerHasNone() {
        assertThat(Traits.NONE.isEmpty()).isTrue();
        assertThat(Traits.NONE.tooMany()).isFalse();
    }

    @Test
    void eachKindAloneIsSomething() {
        assertThat(tagged("vip").isEmpty()).isFalse();
        assertThat(set("size", "L").isEmpty()).isFalse();
        assertThat(Traits.NONE.awarded("regular").isEmpty()).isFalse();
    }

    @Test
    void whatIsWipedOffIsGoneAndWhatIsWrittenStays() {
        Traits before = Traits.NONE.written(Set.of("a", "b"), Set.of(), Map.of("size", "L", "shoe", 42L), Set.of());
        Traits after = before.written(Set.of("c"), Set.of("a"), Map.of("size", "M"), Set.of("shoe"));
        assertThat(after.tags()).containsExactly("b", "c");
        assertThat(after.attributes()).isEqualTo(Map.of("size", "M"));
        assertThat(before.tags()).containsExactly("a", "b");
    }

    @Test
    void whatIsWipedOffAndWrittenAtOnceIsWritten() {
        assertThat(tagged("a").written(Set.of("a"), Set.of("a"), Map.of("size", "M"), Set.of("size")))
                .isEqualTo(tagged("a").written(Set.of(), Set.of(), Map.of("size", "M"), Set.of()));
    }

    @Test
    void badgesGatherAndLeaveTheRestAlone() {
        Traits twice = tagged("a").awarded("regular").awarded("regular").awarded("friend");
        assertThat(twice.badges()).containsExactly("friend", "regular");
        assertThat(twice.tags()).containsExactly("a");
        assertThat(twice.written(Set.of(), Set.of("a"), Map.of(), Set.of()).badges()).hasSize(2);
    }

    @Test
    void fiftyOfEachIsTheMost() {
        Set<String> most = words(Traits.MOST);
        Set<String> more = words(Traits.MOST + 1);
        assertThat(new Traits(new TreeSet<>(most), values(most), new TreeSet<>(most)).tooMany()).isFalse();
        assertThat(new Traits(new TreeSet<>(more), new TreeMap<>(), new TreeSet<>()).tooMany()).isTrue();
        assertThat(new Traits(new TreeSet<>(), values(more), new TreeSet<>()).tooMany()).isTrue();
        assertThat(new Traits(new TreeSet<>(), new TreeMap<>(), new TreeSet<>(more)).tooMany()).isTrue();
    }

    private static Traits tagged(String tag) {
        return Traits.NONE.written(Set.of(tag), Set.of(), Map.of(), Set.of());
    }

    private static Traits set(String name, String value) {
        return Traits.NONE.written(Set.of(), Set.of(), Map.of(name, value), Set.of());
    }

    private static Set<String> words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "w" + i).collect(Collectors.toSet());
    }

    private static SortedMap<String, Object> values(Set<String> names) {
        SortedMap<String, Object> values = new TreeMap<>();
        names.forEach(name -> values.put(name, "x"));
        return values;
    }
}
