package dev.safar.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateBookTest {
    private static final Language URDU = new Language("ur");
    private static final Language GERMAN = new Language("de");

    private final Template english = Texts.template("en", Texts.KEPT);
    private final Template persian = Texts.template("fa", Texts.KEPT_IN_PERSIAN);
    private final Template german = Texts.template("de-AT", Texts.KEPT);
    private final TemplateBook book = TemplateBook.of(List.of(persian, german, english));

    @Test
    void findsTheMembersLanguage() {
        assertThat(book.find("kept", Language.PERSIAN, Language.ENGLISH)).contains(persian);
    }

    @Test
    void findsAWiderLanguageBeforeTheShopsOwn() {
        assertThat(book.find("kept", new Language("fa-AF"), Language.ENGLISH)).contains(persian);
    }

    @Test
    void findsTheShopsLanguageWhereTheMembersIsMissing() {
        assertThat(book.find("kept", URDU, new Language("fa-IR"))).contains(persian);
    }

    @Test
    void findsTheFirstByTagRatherThanNothing() {
        assertThat(book.find("kept", URDU, GERMAN)).contains(german);
    }

    @Test
    void findsNothingForAnUnknownId() {
        assertThat(book.find("lost", Language.ENGLISH, Language.ENGLISH)).isEmpty();
        assertThat(book.contentHash("lost")).isEmpty();
        assertThat(book.languages("lost")).isEmpty();
    }

    @Test
    void listsIdsAndLanguagesInOrder() {
        assertThat(book.ids()).containsExactly("kept");
        assertThat(book.languages("kept")).containsExactly(new Language("de-AT"), Language.ENGLISH, Language.PERSIAN);
    }

    @Test
    void contentHashCoversAllLanguagesInAnyOrder() {
        assertThat(TemplateBook.of(List.of(english, german, persian)).contentHash("kept"))
                .isEqualTo(book.contentHash("kept")).isPresent();
        assertThat(TemplateBook.of(List.of(english, german)).contentHash("kept"))
                .isNotEqualTo(book.contentHash("kept"));
    }

    @Test
    void readsOnlyThePagesThatSomebodyAsksForAndEachOnce() {
        List<String> asked = new ArrayList<>();
        TemplateBook slow = TemplateBook.of(List.of("kept", "broken"), id -> {
            asked.add(id);
            return id.equals("kept") ? List.of(persian, english) : List.of(english, english);
        });
        assertThat(slow.ids()).containsExactly("broken", "kept");
        assertThat(slow.find("lost", Language.ENGLISH, Language.ENGLISH)).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(slow.find("kept", Language.PERSIAN, Language.ENGLISH)).contains(persian);
        assertThat(slow.languages("kept")).containsExactly(Language.ENGLISH, Language.PERSIAN);
        assertThat(asked).containsExactly("kept");
        assertThatIllegalArgumentException().isThrownBy(() -> slow.languages("broken"));
    }

    @Test
    void refusesTheSameTemplateTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> TemplateBook.of(List.of(english, english)))
                .withMessageContaining("kept.en");
    }

    @Test
    void channelsHaveTheWordsOfJourneys() {
        assertThat(Channel.find("email")).contains(Channel.EMAIL);
        assertThat(Channel.find("sms")).contains(Channel.SMS);
        assertThat(Channel.find("EMAIL")).isEmpty();
    }
}
