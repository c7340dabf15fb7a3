package dev.safar.aws;

import dev.safar.door.Market;
import dev.safar.event.Personal;
import dev.safar.flow.Shop;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import dev.safar.webhook.Source;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// What functions are told by their environment variables, each read when it is asked for: a function needs those only that it uses.
///
/// | variable | what | where it is not set |
/// |---|---|---|
/// | `SAFAR_TABLE` | the table's name | refused |
/// | `SAFAR_SHARDS` | parts of the index of what is due, 1 to 9999; changing it strands what is due | 4 |
/// | `SAFAR_MACHINES` | the ARN of a journey's state machine without the journey's name | refused |
/// | `SAFAR_JOURNEYS` | the folder of journeys; texts lie in `messages` inside or beside it | `journeys` in the function's own folder |
/// | `SAFAR_SHOP_NAME`, `SAFAR_SHOP_LINK` | the shop's name, and where links lead | refused |
/// | `SAFAR_CURRENCY` | what it trades in | refused |
/// | `SAFAR_IDENTITY_KEY` | the secret under which identities are hashed, at least 16 characters; changing it makes everyone a stranger. The webhook's function needs it too, for rows of what it rejects | refused |
/// | `SAFAR_QUEUE` | the URL of the queue to which facts go | refused |
/// | `SAFAR_SOURCES` | who may send webhooks, as `sources` in `safar.json` (`docs/local.md`): `{"shop": {"kind": "shopify", "secrets": ["..."]}}` | refused |
/// | `SAFAR_REGION` | where a phone number without a country code is dialled, as in `IR` | `ZZ`, nowhere |
/// | `SAFAR_ZONE`, `SAFAR_LANGUAGE`, `SAFAR_QUIET_HOURS` | what holds for members who did not say | UTC, `en`, `22:00-08:00` |
/// | `SAFAR_SEND_WINDOW` | when alone members are written to, by their own clock, as in `09:00-21:00` | at any time outside the quiet hours |
/// | `SAFAR_CAP` | how many messages a channel a member gets at most, as in `3 in 7 days`, 1 to 50 | as many as journeys send |
/// | `SAFAR_CLOCK` | `real`, or for tests `moved`: the table says by how much ([MovedClock]) | `real` |
/// | `SAFAR_CONSENT_ASSUMED` | whether silence on consent is consent | `false` |
///
/// | `SAFAR_METRICS` | the namespace of CloudWatch under which numbers are kept, as in `Safar/prod` | no numbers are written |
///
/// What channels need stands at [ChannelSettings], how long secrets are kept at [SecretSettings]. A secret may be a reference instead, as in
/// `ssm:/safar/prod/identity-key` ([dev.safar.secret.Reference]): those of webhooks are asked for again and again, the identity key once.
///
/// @param environment where the values stand
record Settings(Environment environment) {
    private static final int SHORTEST_KEY = 16;
    private static final int USUAL_SHARDS = 4;

    String table() {
        return environment.required("SAFAR_TABLE", "the name of the DynamoDB table", Optional::of);
    }

    int shards() {
        return environment.or(USUAL_SHARDS, "SAFAR_SHARDS", "a number from 1 to 9999", Readers::count);
    }

    String machines() {
        return environment.required("SAFAR_MACHINES",
                "the ARN of a journey's state machine without the journey's name, as in arn:aws:states:eu-central-1:123456789012:stateMachine:safar-",
                Optional::of);
    }

    Path journeys() {
        Path own = environment.or(Path.of("."), "LAMBDA_TASK_ROOT", "a folder", text -> Optional.of(Path.of(text)));
        return environment.or(own.resolve("journeys"), "SAFAR_JOURNEYS", "the folder of journeys",
                text -> Optional.of(Path.of(text)));
    }

    String queue() {
        return environment.required("SAFAR_QUEUE", "the URL of the queue of facts", Optional::of);
    }

    boolean isClockMoved() {
        return environment.or(false, "SAFAR_CLOCK", "real, or for tests moved", Readers::moved);
    }

    Map<String, Source> sources() {
        return environment.required("SAFAR_SOURCES", SourcesReader.EXPECTED, new SourcesReader(environment)::read);
    }

    Optional<String> metrics() {
        return environment.find("SAFAR_METRICS", "a namespace of CloudWatch, as in Safar/prod", Readers::namespace);
    }

    ChannelSettings channels() {
        return new ChannelSettings(environment);
    }

    Market market() {
        return new Market(currency(), environment.or(Market.ANYWHERE, "SAFAR_REGION",
                "two capital letters, as in IR", Readers::region));
    }

    Currency currency() {
        return environment.required("SAFAR_CURRENCY", "a currency code of three capital letters, as in GBP",
                Currency::find);
    }

    Shop shop() {
        return new Shop(environment.required("SAFAR_SHOP_NAME", "the shop's name, as texts say it", Optional::of),
                environment.required("SAFAR_SHOP_LINK",
                        "where links lead, as in https://shop.example, without a slash at the end",
                        Readers::link),
                currency(), policy(), PointsRate.standard(), key());
    }

    private ContactPolicy policy() {
        ContactPolicy windowed = usualPolicy().within(environment.find("SAFAR_SEND_WINDOW",
                "two times of the day, as in 09:00-21:00", Readers::sendWindow));
        return environment.find("SAFAR_CAP", "messages within a time, as in 3 in 7 days", Readers::cap)
                .map(windowed::capped).orElse(windowed);
    }

    private ContactPolicy usualPolicy() {
        return new ContactPolicy(
                environment.or(ZoneOffset.UTC, "SAFAR_ZONE", "a time zone, as in Asia/Tehran", Readers::zone),
                environment.or(Language.ENGLISH, "SAFAR_LANGUAGE", "the tag of a language, as in fa",
                        Readers::language),
                environment.or(QuietHours.AT_NIGHT, "SAFAR_QUIET_HOURS", "two times of the day, as in 22:00-08:00",
                        Readers::quietHours),
                environment.or(false, "SAFAR_CONSENT_ASSUMED", "true or false", Readers::truth), false);
    }

    Personal<String> key() {
        return environment.required("SAFAR_IDENTITY_KEY",
                "a secret of at least " + SHORTEST_KEY + " characters, the same for all functions and for ever",
                text -> Optional.of(environment.secret(text)).filter(secret -> secret.length() >= SHORTEST_KEY)
                        .map(Personal::of));
    }
}
