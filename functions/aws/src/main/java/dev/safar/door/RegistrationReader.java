package dev.safar.door;

import dev.safar.event.MemberEvent.MemberRegistered;
import dev.safar.event.Personal;
import dev.safar.json.Fields;
import dev.safar.json.Match;
import dev.safar.json.Shape;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/// `member.registered`: `{title?, name?, surname?, language?, zone?, birthday?}`. Names are kept letter by letter, direction marks included.
final class RegistrationReader {
    private static final Shape<String> LANGUAGE = Shape.parsed("a language tag (BCP 47), as in fa", "und",
            RegistrationReader::language);
    private static final Shape<ZoneId> ZONE = Shape.parsed("a time zone, as in Asia/Tehran", ZoneOffset.UTC,
            RegistrationReader::zone);

    private static final Shape<String> BIRTHDAY = Shape.parsed("a day, as in 1990-03-21, or --03-21 without the year",
            "--01-01", RegistrationReader::birthday);

    private RegistrationReader() {
    }

    static Draft read(Fields data, Inspection inspection) {
        Optional<Personal<String>> title = data.optional("title", Lengths.NAME).map(Personal::of);
        Optional<Personal<String>> name = data.optional("name", Lengths.NAME).map(Personal::of);
        Optional<Personal<String>> surname = data.optional("surname", Lengths.NAME).map(Personal::of);
        Optional<String> language = data.optional("language", LANGUAGE);
        Optional<ZoneId> zone = data.optional("zone", ZONE);
        Optional<Personal<String>> birthday = data.optional("birthday", BIRTHDAY).map(Personal::of);
        return Draft.unnamed(common -> new MemberRegistered(common, title, name, surname, language, zone, birthday));
    }

    private static Match<String> language(String text) {
        try {
            String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
            return tag.startsWith("und") ? Match.misfit("no language") : Match.fits(tag);
        } catch (IllformedLocaleException _) {
            return Match.misfit("other text");
        }
    }

    private static Match<String> birthday(String text) {
        try {
            String day = text.startsWith("--") ? MonthDay.parse(text).toString() : LocalDate.parse(text).toString();
            return day.equals(text) ? Match.fits(day) : Match.misfit("another form of a day");
        } catch (DateTimeException _) {
            return Match.misfit("other text");
        }
    }

    private static Match<ZoneId> zone(String text) {
        try {
            return Match.fits(ZoneId.of(text));
        } catch (DateTimeException _) {
            return Match.misfit("a name that no time zone has");
        }
    }
}
