package dev.safar.language.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import dev.safar.event.Reception;
import dev.safar.journey.Readables;
import org.junit.jupiter.api.Test;

class EventNamesTest {
    @Test
    void everyKindOfFactHasItsNameHere() {
        int kinds = MemberEvent.class.getPermittedSubclasses().length;
        // One kind stands for all receptions, and one for all events of the shop's own.
        assertThat(EventNames.KNOWN).doesNotHaveDuplicates().hasSize(kinds - 2 + Reception.values().length)
                .containsExactlyInAnyOrderElementsOf(Readables.types());
    }
}
