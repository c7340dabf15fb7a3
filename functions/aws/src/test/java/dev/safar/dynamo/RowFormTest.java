package dev.safar.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.member.MemberId;
import dev.safar.store.Item;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a person who opens the table can read, and what is packed.
class RowFormTest {
    private static final RowForm FORM = new RowForm(1);

    @Test
    void whatCostsOneUnitStaysReadable() {
        Row row = FORM.of(notice("short"), "w");
        assertThat(row.packed()).isNull();
        assertThat(row.body()).contains("short");
    }

    @Test
    void whatWouldCostMoreIsPackedAndComesBack() {
        Item notice = notice("words and more words, ".repeat(50));
        Row row = FORM.of(notice, "w");
        assertThat(row.body()).isNull();
        assertThat(ItemSize.of(row)).isLessThan(500);
        row.version(1L);
        assertThat(FORM.stored(row).item()).isEqualTo(notice);
    }

    @Test
    void itemOfMoreThanFourHundredKilobytesFitsOncePacked() {
        Item notice = notice(new Random(1).ints(450_000, '0', '0' + 32).mapToObj(Character::toString)
                .collect(Collectors.joining()));
        Row row = FORM.of(notice, "w");
        row.version(1L);
        assertThat(FORM.stored(row).item()).isEqualTo(notice);
    }

    private static Item notice(String text) {
        return new Item.Notice(new MemberId("m-1"), "n", Instant.EPOCH, text);
    }
}
