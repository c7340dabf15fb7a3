package dev.safar.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {
    @ParameterizedTest
    @CsvSource({"mеmber,member", "ｃｏｕｎｔ,count", "соunt,count", "ΗΕΙ,HEI", "۳ days,3 days", "٤٢,42", "３d,3d",
            "плов,nлob",
            "νχ,vx", "plain-7,plain-7", "سلام,سلام"})
    void signsThatLookLikeOthersAreMadePlain(String written, String plain) {
        assertThat(LookAlikes.plain(written)).isEqualTo(plain);
    }

    @Test
    void theFirstOfThemIsNamedWithItsNumber() {
        assertThat(LookAlikes.first("mеmbеr")).contains("е (U+0435)");
        assertThat(LookAlikes.first("member سلام")).isEmpty();
    }

    @Test
    void aNameIsNearedByItsLooks() {
        assertThat(Spelling.nearest("рurсhаѕеѕ", List.of("refunds", "purchases"))).contains("purchases");
    }
}
