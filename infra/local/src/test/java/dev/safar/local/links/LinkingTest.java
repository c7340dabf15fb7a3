package dev.safar.local.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Personal;
import dev.safar.flow.Outgoing.Letter;
import dev.safar.member.MemberId;
import dev.safar.message.Channel;
import dev.safar.message.Language;
import dev.safar.message.Rendered;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkingTest {
    private static final URI HOME = URI.create("https://mail.chai.example");
    private static final Linking LINKING = new Linking(() -> HOME, Personal.of("key"), true);

    @Test
    void everyAddressLeadsByWayOfUsInBothForms() {
        Linked linked = LINKING.of(letter(Language.ENGLISH, "See https://chai.example/r/AB12, it is good."));
        String click = linked.links().stream().filter(link -> link.kind() == Link.Kind.CLICK).findFirst().orElseThrow()
                .id();
        assertThat(linked.text()).contains("See https://mail.chai.example/c/" + click + ", it is good.")
                .doesNotContain("https://chai.example/r/AB12").contains("Unsubscribe: " + linked.unsubscribe());
        assertThat(linked.html()).contains("<a href=\"https://mail.chai.example/c/" + click
                + "\" target=\"_blank\" rel=\"noopener\"><bdi dir=\"ltr\">chai.example/r/AB12</bdi></a>, it is good.")
                .contains("width=\"1\" height=\"1\"");
    }

    @Test
    void letterRunsInItsOwnDirectionAndSaysItsLanguage() {
        assertThat(LINKING.of(letter(Language.PERSIAN, "سلام\n\nخوبید؟\nبله")).html())
                .contains("<html lang=\"fa\" dir=\"rtl\">", "<p>سلام</p><p>خوبید؟<br>\nبله</p>");
        assertThat(LINKING.of(letter(new Language("ar"), "مرحبا")).html())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "<p lang=\"en\" dir=\"ltr\"");
    }

    @Test
    void nothingThatAMemberIsCalledBecomesMarkup() {
        String hostile = "<script>alert(1)</script> \"><img src=x onerror='y'> {{x}} & https://chai.example/?a=<b>&c='d'";
        assertThat(LINKING.of(letter(Language.ENGLISH, hostile)).html())
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt; &quot;&gt;&lt;img src=x onerror=&#39;y&#39;&gt; {{x}} &amp; ")
                .doesNotContain("<script", "<img src=x", "href=\"https://chai.example");
    }

    @Test
    void sameLetterHasTheSameIdsAndAnotherSecretHasOthers() {
        Letter letter = letter(Language.ENGLISH, "https://chai.example https://chai.example https://b.example");
        assertThat(LINKING.of(letter).ids()).isEqualTo(LINKING.of(letter).ids()).hasSize(4).doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{32}"));
        assertThat(new Linking(() -> HOME, Personal.of("other"), true).of(letter).ids())
                .doesNotContainAnyElementsOf(LINKING.of(letter).ids());
    }

    @Test
    void whereNothingIsTrackedOnlyTheWayOutIsAdded() {
        Linked linked = new Linking(() -> HOME, Personal.of("key"), false)
                .of(letter(Language.ENGLISH, "See https://chai.example/tea"));
        assertThat(linked.links()).extracting(Link::kind).containsExactly(Link.Kind.UNSUBSCRIBE);
        assertThat(linked.text()).startsWith("See https://chai.example/tea\n");
        assertThat(linked.html()).contains("<a href=\"https://chai.example/tea\"").doesNotContain("<img");
    }

    private static Letter letter(Language language, String text) {
        return new Letter("m-1#j#e#s", new MemberId("m-1"), Instant.EPOCH, 1, "j", "t", Channel.EMAIL,
                Personal.of("sara@example.com"),
                new Rendered(language, language.direction(), Optional.of("<Hi>"), text));
    }
}
