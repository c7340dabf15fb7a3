package dev.safar.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Holds `docs/journey-language.md` equal to the schema. After a change, write it anew and look at the difference:
///
/// `mvn -q test -pl statemachines -am -Dtest=LanguagePageTest -Dsurefire.failIfNoSpecifiedTests=false -Dsafar.write=true`
class LanguagePageTest {
    private static final Path PAGE = Path.of(System.getProperty("safar.root", "."), "docs", "journey-language.md");
    private static final List<String> AROUND = List.of("trigger", "reentry", "goal", "exit", "hours", "sendWindow",
            "cap");
    private static final List<String> VALUES = List.of("id", "text", "localText", "duration", "hour", "weekdays",
            "condition", "expression", "event", "channels");

    private final SchemaFile schema = SchemaFile.ofJourneys();

    @Test
    void thePageSaysEveryField() throws IOException {
        if (Boolean.getBoolean("safar.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # The journey language

                Every field of a `*.journey.json`. An editor that reads [the schema](../statemachines/journeys/journey.schema.json), as VS Code does with this repository's settings, completes
                and explains them while you type; `safar check` finds what no schema can ([its rules](rules.md)). How journeys are written well is told in [marketing's room](../statemachines/README.md).

                *This page is written from the schema; `LanguagePageTest` holds both equal, and `JourneySchemaTest` holds the schema equal to the parser.*

                ## The journey
                """);
        page.append(described(schema.root(), false));
        page.append("\n## Around the steps\n");
        AROUND.forEach(name -> page.append(section(name, name)));
        page.append("\n## Steps\n\n").append(text(schema.definition("step"))).append('\n');
        schema.steps().forEach(name -> page.append(section(name.replaceFirst("Step$", ""), name)));
        page.append(section("moment", "moment"));
        page.append(section("awaited", "awaited"));
        page.append(section("elseIf", "elseIf"));
        page.append(section("arm", "arm"));
        page.append("\n## Values\n\n| value | what it is | for example |\n|---|---|---|\n");
        VALUES.forEach(name -> page.append("| <a id=\"" + name.toLowerCase(Locale.ROOT) + "\"></a>" + name + " | "
                + text(schema.definition(name)) + " | " + example(schema.definition(name)) + " |\n"));
        return page.toString();
    }

    private String section(String title, String name) {
        return "\n### " + title + "\n" + described(schema.definition(name), true);
    }

    private static String described(Map<?, ?> object, boolean withExample) {
        String example = withExample
                ? "\n```json\n" + JsonText.compact(SchemaFile.list(object, "examples").getFirst()) + "\n```\n"
                : "";
        return "\n" + text(object) + "\n" + example
                + "\n| field | | value | what it says | for example |\n|---|---|---|---|---|\n"
                + rows("", object);
    }

    private static String rows(String prefix, Map<?, ?> object) {
        List<?> required = SchemaFile.list(object, "required");
        return SchemaFile.object(object, "properties").entrySet().stream().map(field -> {
            Map<?, ?> value = (Map<?, ?>) Objects.requireNonNull(field.getValue());
            String name = prefix + field.getKey();
            String row = "| `" + name + "` | " + (required.contains(field.getKey()) ? "required" : "") + " | "
                    + kind(value) + " | " + text(value) + " | " + example(value) + " |\n";
            return value.containsKey("properties") ? row + rows(name + ".", value) : row;
        }).collect(Collectors.joining());
    }

    private static String kind(Map<?, ?> value) {
        String name = SchemaFile.name(value);
        if (!name.isEmpty()) {
            String place = name.equals("step") ? "steps" : name.toLowerCase(Locale.ROOT);
            return "[" + name + "](#" + place + ")";
        }
        if (value.get("items") instanceof Map<?, ?> items) {
            return kind(items) + ", several";
        }
        List<?> words = SchemaFile.list(value, "enum");
        if (!words.isEmpty()) {
            return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        }
        // What has a type of its own and ways says by those which fields go together, and not what it is.
        List<?> ways = value.containsKey("type") ? List.of() : SchemaFile.list(value, "anyOf");
        return ways.isEmpty()
                ? numbers(value)
                : ways.stream().map(way -> kind((Map<?, ?>) way)).collect(Collectors.joining("; or "));
    }

    private static String numbers(Map<?, ?> value) {
        return value.containsKey("minimum")
                ? "a whole number, " + value.get("minimum") + " to " + value.get("maximum")
                : value.get("type") + "";
    }

    private static String text(Map<?, ?> value) {
        String text = Objects.requireNonNull(value.get("markdownDescription")).toString();
        return value.containsKey("default")
                ? text + " Default: `" + plain(value.get("default")) + "`."
                : text;
    }

    private static String example(Map<?, ?> value) {
        return "`" + plain(SchemaFile.list(value, "examples").getFirst()) + "`";
    }

    /// A bar would end the cell of the table, and backticks within cannot stand in backticks.
    private static String plain(@Nullable Object value) {
        String text = JsonText.compact(value);
        return text.replace("|", "\\|");
    }
}
