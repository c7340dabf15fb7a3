package dev.safar.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    private static final String HOSTILE = "\u202E\uFEFF\u200B\u00AD\uDB40\uDC41<script>{{x}}\u2066\r\n\u001b[2J\u009b\u2028=1";

    @Test
    void jsonHoldsTheVeryTextAndNothingThatTurnsATerminal() {
        String json = SafeJson.pretty(Map.of("name", HOSTILE));
        assertThat(json.chars().filter(c -> c != '\n')).allMatch(c -> c >= ' ' && c < 0x7F);
        assertThat(Json.read(json, Limits.FILE)).isInstanceOfSatisfying(Parsed.Value.class,
                value -> assertThat(value.root().plain()).isEqualTo(Map.of("name", HOSTILE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\u202E=1", " =1", "\uFEFF=1", "\u200B=1",
            "\u00AD=1", "\u2060=1", "\uDB40\uDC41=1"})
    void noCellIsAFormula(String cell) {
        assertThat(csv(cell)).startsWith("'").doesNotContain("\t", "\u202E", "\uFEFF", "\u200B", "\u00AD", "\u2060",
                "\uDB40");
    }

    @Test
    void noCellBreaksALineOrAColumn() {
        assertThat(csv("a,b\r\nc", "\"d\"")).isEqualTo("\"a,b c\",\"\"\"d\"\"\"\n");
        assertThat(csv(HOSTILE)).isEqualTo("<script>{{x}} [2J =1\n");
    }

    private static String csv(String... cells) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        new SafeCsv(writer).line(List.of(cells));
        writer.flush();
        return out.toString();
    }
}
