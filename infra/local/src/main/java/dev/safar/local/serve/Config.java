package dev.safar.local.serve;

import dev.safar.aws.Readers;
import dev.safar.door.Market;
import dev.safar.event.Personal;
import dev.safar.flow.Shop;
import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.money.Currency;
import dev.safar.webhook.source.SourceKind;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What `safar.json` in the folder of data says: whose shop it is, and who may send webhooks. `docs/local.md` describes it.
///
/// @param shop as the rules know it
/// @param region two capital letters: where a phone number without a country code is dialled; `ZZ` for none
/// @param sources who may send, by the last part of the path
/// @param mail how mail leaves
public record Config(Shop shop, String region, Map<String, Wire> sources, MailConfig mail) {
    private static final int SECRET_BYTES = 24;
    private static final String STANDARD = "shop";

    /// One shop system that may send.
    ///
    /// @param kind how it signs and what its bodies mean
    /// @param secrets one, or two while one takes over from the other
    public record Wire(SourceKind kind, List<String> secrets) {
        /// {@return its kind alone}
        @Override
        public String toString() {
            return "Wire[" + kind.word() + ", " + secrets.size() + " secrets withheld]";
        }
    }

    /// {@return the text of a new `safar.json`: a shop without a name, and one source of our own envelopes, with fresh secrets}
    ///
    /// @param zone where the shop's members are taken to live
    static String fresh(ZoneId zone) {
        SecureRandom random = new SecureRandom();
        Map<String, Object> shop = new LinkedHashMap<>();
        shop.put("name", "My shop");
        shop.put("link", "https://shop.example");
        shop.put("currency", "EUR");
        shop.put("zone", zone.getId());
        shop.put("language", "en");
        shop.put("quietHours", "22:00-08:00");
        shop.put("consentAssumed", false);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("shop", shop);
        all.put("sources", Map.of(STANDARD, ordered("kind", "standard", "secrets",
                List.of("whsec_" + Base64.getEncoder().encodeToString(random(random))))));
        all.put("identityKey", Base64.getEncoder().encodeToString(random(random)));
        return JsonText.pretty(all) + "\n";
    }

    /// Reads a file of settings, as `safar.json` in a folder of data is one.
    ///
    /// @param settings where it is
    /// @return what it says
    /// @throws IOException if it cannot be read
    /// @throws Unusable if it is not as it should be
    public static Config read(Path settings) throws IOException {
        try {
            return switch (Json.read(Files.readString(settings), Limits.FILE)) {
                case Parsed.Fault fault -> throw new Unusable(settings + ": " + fault);
                case Parsed.Value(var root) -> of(root.plain());
            };
        } catch (CharacterCodingException _) {
            throw new Unusable(settings + " is not written in UTF-8: save it as UTF-8 in the editor");
        }
    }

    /// {@return what is traded in, and where}
    Market market() {
        return new Market(shop.currency(), region);
    }

    private static byte[] random(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }

    /// Reads it.
    ///
    /// @param plain plain JSON values
    /// @throws Unusable naming the field and what it should be
    static Config of(@Nullable Object plain) {
        Setting all = Setting.of(plain);
        all.only("shop", "sources", "identityKey", "mail");
        Setting shop = all.in("shop");
        shop.only("name", "link", "currency", "zone", "language", "quietHours", "sendWindow", "cap", "consentAssumed",
                "region");
        ContactPolicy usual = new ContactPolicy(
                shop.read("zone", "a time zone, as in Asia/Tehran", "UTC", Readers::zone),
                shop.read("language", "the tag of a language, as in fa", "en", Readers::language),
                shop.read("quietHours", "two times of the day, as in 22:00-08:00", "22:00-08:00", Readers::quietHours),
                shop.read("consentAssumed", "true or false", "false", Readers::truth), false);
        ContactPolicy windowed = shop.has("sendWindow")
                ? usual.within(Optional.of(
                        shop.read("sendWindow", "two times of the day, as in 09:00-21:00", null, Readers::sendWindow)))
                : usual;
        ContactPolicy policy = shop.has("cap")
                ? windowed.capped(
                        shop.read("cap", "messages within a time, as in 3 in 7 days", null, Readers::cap))
                : windowed;
        Personal<String> key = all.read("identityKey", "a secret of at least 16 letters, the same for ever", null,
                text -> text.length() < 16 ? Optional.empty() : Optional.of(Personal.of(text)));
        return new Config(
                new Shop(shop.read("name", "the shop's name", null, Optional::of),
                        shop.read("link", "where links lead, as in https://shop.example, without a slash at the end",
                                null,
                                Readers::link),
                        shop.read("currency", "a currency, as in EUR or IRT", null, Currency::find), policy,
                        PointsRate.standard(), key),
                shop.read("region", "two capital letters, as in IR", "ZZ", Readers::region),
                sources(all.in("sources")),
                all.has("mail")
                        ? MailConfig.of(all.in("mail"), shop.read("name", "the shop's name", null, Optional::of))
                        : MailConfig.NONE);
    }

    private static Map<String, Wire> sources(Setting sources) {
        Map<String, Wire> wires = new LinkedHashMap<>();
        for (String name : sources.names()) {
            Setting source = sources.in(name);
            source.only("kind", "secrets");
            Wire wire = new Wire(
                    source.read("kind", "standard, shopify, woocommerce or stripe", null, SourceKind::find),
                    source.texts("secrets", 2, "a list of one or two secrets"));
            wires.put(name, wire);
        }
        return wires;
    }
}
