package dev.safar.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.samskivert.mustache.MustacheException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainMustacheTest {
    private static final Map<String, String> VALUES = Map.of("name", "<Sara & {{name}}>");

    @Test
    void valueStandsAsItIs() {
        assertThat(PlainMustache.compile("{{name}}").execute(VALUES)).isEqualTo("<Sara & {{name}}>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{name.length}}", "{{length}}", "{{entrySet}}", "{{size}}", "{{getClass}}"})
    void nothingButTheKeysOfTheMapIsReached(String text) {
        assertThatExceptionOfType(MustacheException.class)
                .isThrownBy(() -> PlainMustache.compile(text).execute(VALUES));
    }
}
