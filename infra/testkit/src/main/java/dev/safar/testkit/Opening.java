package dev.safar.testkit;

import dev.safar.journey.JourneyDefinition;
import dev.safar.json.Spelling;
import dev.safar.language.scenario.Scene;
import dev.safar.local.rehearsal.Stage;
import dev.safar.message.FrequencyCap;
import dev.safar.message.Language;
import dev.safar.money.Currency;
import dev.safar.shelf.Shipped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes a stage of what a [JourneyShop] says, or says what is wrong with it.
final class Opening {
    private Opening() {
    }

    static Shipped read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "Expected a folder of journeys, but found none at " + folder + ". Say @JourneyShop(folder = ...)");
        }
        Shipped shipped = Shipped.read(folder);
        if (!shipped.faults().isEmpty()) {
            throw new IllegalArgumentException(
                    "The journeys in " + folder + " cannot run:\n  " + String.join("\n  ", shipped.faults()));
        }
        return shipped;
    }

    static Stage of(JourneyShop shop, Shipped shipped, List<String> names) {
        Map<String, JourneyDefinition> all = shipped.journeys().journeys();
        List<JourneyDefinition> journeys = names.isEmpty()
                ? List.copyOf(all.values())
                : names.stream().map(name -> known(all, name)).toList();
        Scene scene = new Scene(parsed("start", "a date such as 2026-03-21", shop.start(), LocalDate::parse),
                parsed("zone", "a zone such as Asia/Tehran", shop.zone(), ZoneId::of),
                found("currency", "a currency such as EUR", shop.currency(), () -> Currency.find(shop.currency())),
                found("language", "a language such as fa", shop.language(), () -> Language.parse(shop.language())),
                cap(shop));
        return new Stage(scene, journeys, shipped);
    }

    private static Optional<FrequencyCap> cap(JourneyShop shop) {
        return shop.weeklyCap() == 0
                ? Optional.empty()
                : Optional.of(new FrequencyCap(shop.weeklyCap(), Duration.ofDays(7)));
    }

    static <T> T known(Map<String, T> all, String name) {
        return Optional.ofNullable(all.get(name)).orElseThrow(() -> new IllegalArgumentException(
                "There is no journey '" + name + "'" + Spelling.didYouMean(name, all.keySet())
                        + " There are " + String.join(", ", all.keySet())));
    }

    private static <T> T parsed(String field, String expected, String text, Function<String, T> parse) {
        return found(field, expected, text, () -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        });
    }

    private static <T> T found(String field, String expected, String text, Supplier<Optional<T>> find) {
        return find.get().orElseThrow(() -> new IllegalArgumentException(
                "Expected `" + field + "` of @JourneyShop to be " + expected + ", but found '" + text + "'"));
    }
}
