package dev.safar.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"See https://chai.example/tea. Or not|https://chai.example/tea",
            "(https://chai.example/a(b)) ok|https://chai.example/a(b)",
            "(https://chai.example/x)|https://chai.example/x",
            "ببینید: https://chai.example/r/AB12، خوب است|https://chai.example/r/AB12",
            "\u2068https://chai.example/tea\u2069 خوب|https://chai.example/tea",
            "HTTP://CHAI.EXAMPLE/x?a=1&b=2#c|HTTP://CHAI.EXAMPLE/x?a=1&b=2#c",
            "https://a.example https://b.example/|https://a.example https://b.example/",
            "https://چای.example/سبز؟ بله|https://xn--mgb3qph.example/سبز"})
    void addressesAreFoundWithoutTheMarksOfTheSentence(String text, String targets) {
        assertThat(targets(text)).isEqualTo(List.of(targets.split(" ", -1)));
        assertThat(whole(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"javascript:alert(1)|", "data:text/html,x|", "//chai.example|", "https://|",
            "ftp://chai.example/x|", "https://chai.example@evil.example/|", "https://[bad|", "xhttps://chai.example|"})
    void whatIsNoWebAddressStaysWords(String text) {
        assertThat(targets(text)).isEmpty();
        assertThat(whole(text)).isEqualTo(text);
    }

    private static List<String> targets(String text) {
        return Passage.of(text).stream().filter(Passage.Web.class::isInstance).map(Passage.Web.class::cast)
                .map(web -> web.target().toString()).toList();
    }

    private static String whole(String text) {
        return Passage.of(text).stream().map(passage -> switch (passage) {
            case Passage.Words(String words) -> words;
            case Passage.Web(String shown, _) -> shown;
        }).collect(Collectors.joining());
    }
}
