package dev.safar.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.safar.channel.BackOff;
import dev.safar.channel.Channels;
import dev.safar.channel.Clients;
import dev.safar.channel.WholeTime;
import dev.safar.event.Personal;
import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Outgoing.Errand;
import dev.safar.flow.Outgoing.Letter;
import dev.safar.flow.Outgoing.Signal;
import dev.safar.flow.Shop;
import dev.safar.journey.LocalText;
import dev.safar.log.Line;
import dev.safar.loyalty.PointsRate;
import dev.safar.member.MemberId;
import dev.safar.message.Channel;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.message.Rendered;
import dev.safar.money.Currency;
import dev.safar.outbound.Net;
import dev.safar.secret.Keyring;
import dev.safar.store.MemoryStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/// Which way what leaves takes, by the settings. Nothing is listening where it goes.
class ChannelWiringTest {
    private static final Instant NOW = Instant.parse("2026-03-21T12:00:00Z");
    private static final Map<String, String> RECEIVER = Map.of("SAFAR_OUTBOUND_URL", "https://127.0.0.1:9/",
            "SAFAR_OUTBOUND_SECRETS", "ssm:/safar/outbound");
    private static final Map<String, String> SES = Map.of("SAFAR_MAIL", "ses", "SAFAR_MAIL_FROM",
            "salam@chai.example", "SAFAR_PUBLIC_URL", "https://api.example/prod/");
    private final List<Line> lines = new ArrayList<>();
    private final List<String> made = new ArrayList<>();

    @Test
    void nothingLeavesWhereNothingIsSaid() {
        Channels channels = channels(Map.of());
        for (Outgoing outgoing : List.of(letter(Channel.EMAIL), letter(Channel.SMS), errand())) {
            assertThat(channels.carry(outgoing)).isEqualTo(new Receipt.Refused("no-channel-wired"));
        }
        assertThat(lines).hasOnlyElementsOfType(Line.Carried.class).hasSize(3);
    }

    @Test
    void clientsAreMadeForTheFirstLetterAndBeforeASnapshotAtOnce() {
        Channels mail = channels(SES);
        assertThat(made).isEmpty();
        mail.carry(letter(Channel.EMAIL));
        mail.carry(letter(Channel.EMAIL));
        assertThat(made).containsExactly("ses");
        channels(all(SES, Map.of("SAFAR_SMS", "sns", "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start")));
        assertThat(made).containsExactly("ses", "ses", "sns");
    }

    @Test
    void mailGoesToSesAndTextToSnsWhichDropNoRepeats() {
        Channels mail = channels(SES);
        assertThat(mail.carry(letter(Channel.EMAIL))).isInstanceOf(Receipt.Down.class);
        assertThat(mail.dropsRepeats(letter(Channel.EMAIL))).isFalse();
        Channels text = channels(Map.of("SAFAR_SMS", "sns", "SAFAR_SMS_SENDER", "CHAI"));
        assertThat(text.carry(letter(Channel.SMS))).isInstanceOf(Receipt.Down.class);
        assertThat(lines.toString()).contains("ses-no-connection", "sns-no-connection");
    }

    @Test
    void whateverIsSaidGoesToTheShopsReceiverWhichDropsRepeats() {
        Channels channels = channels(all(RECEIVER, Map.of("SAFAR_MAIL", "webhook", "SAFAR_SMS", "webhook",
                "SAFAR_TASKS", "webhook", "SAFAR_SIGNALS", "webhook")));
        for (Outgoing outgoing : List.of(letter(Channel.EMAIL), letter(Channel.SMS), errand(), signal())) {
            assertThat(channels.dropsRepeats(outgoing)).isTrue();
            assertThat(channels.carry(outgoing)).as("nothing goes inside").isInstanceOf(Receipt.Down.class);
        }
        assertThat(lines.toString()).contains("forbidden-address");
    }

    @ParameterizedTest
    @CsvSource({"SAFAR_MAIL, ses, SAFAR_MAIL_FROM is not set", "SAFAR_MAIL, smtp, 'one of none, ses, webhook'",
            "SAFAR_MAIL, webhook, SAFAR_OUTBOUND_URL is not set", "SAFAR_SMS, ses, 'one of none, sns, webhook'",
            "SAFAR_TASKS, sns, 'one of none, webhook'", "SAFAR_SIGNALS, sns, 'one of none, webhook'"})
    void whatIsMissingOrWrongIsSaidWithTheWayOut(String name, String value, String said) {
        assertThatIllegalStateException().isThrownBy(() -> channels(Map.of(name, value)))
                .withMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource({"SAFAR_MAIL_FROM, no address", "SAFAR_PUBLIC_URL, api.example",
            "SAFAR_SES_CONFIGURATION_SET, ' '"})
    void valuesAreCheckedAndBlankOnesAreNone(String name, String value) {
        Map<String, String> settings = all(SES, Map.of(name, value));
        if (value.isBlank()) {
            assertThat(channels(settings)).isNotNull();
        } else {
            assertThatIllegalStateException().isThrownBy(() -> channels(settings)).withMessageContaining(name)
                    .withMessageNotContaining(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"secretsmanager:, SAFAR_OUTBOUND_SECRETS", "a b c, SAFAR_OUTBOUND_SECRETS"})
    void secretsThatAreNoneOrTooManyAreSaidWithoutThem(String value, String said) {
        assertThatIllegalStateException()
                .isThrownBy(() -> channels(
                        all(RECEIVER, Map.of("SAFAR_TASKS", "webhook", "SAFAR_OUTBOUND_SECRETS", value))))
                .withMessageContaining(said).withMessageNotContaining(value);
    }

    private static Map<String, String> all(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private Channels channels(Map<String, String> variables) {
        Keyring keyring = new Keyring(_ -> List.of("whsec_b2xkLXNlY3JldC1vZi10ZXN0cw=="), Duration.ofMinutes(5),
                Duration.ofHours(1), () -> NOW);
        ChannelClients clients = new ChannelClients(() -> made("ses", nowhere(Clients.ses())),
                () -> made("sns", nowhere(Clients.sns())), Net::world);
        Shop shop = new Shop("Chai", "https://chai.example", Currency.GBP,
                new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.NEVER, true, false),
                PointsRate.standard(), Personal.of("a key of tests"));
        return new ChannelWiring(new ChannelSettings(new Environment(variables, keyring)), clients, shop,
                new MemoryStore(1), () -> NOW, new BackOff(new WholeTime()), lines::add).channels();
    }

    private <C> C made(String name, C client) {
        made.add(name);
        return client;
    }

    private static <B extends AwsClientBuilder<B, C>, C> C nowhere(B builder) {
        return builder.region(Region.EU_CENTRAL_1).endpointOverride(URI.create("http://127.0.0.1:9"))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    private static Letter letter(Channel channel) {
        return new Letter("m-1#j#e#s", new MemberId("m-1"), NOW, 1, "j", "t", channel,
                Personal.of(channel == Channel.EMAIL ? "sara@example.com" : "+989121234567"),
                new Rendered(Language.ENGLISH, Language.ENGLISH.direction(), Optional.of("Hi"), "Hello"));
    }

    private static Signal signal() {
        return new Signal("m-1#j#e#s", new MemberId("m-1"), NOW, 1, "j", "won-back", new TreeMap<>());
    }

    private static Errand errand() {
        return new Errand("m-1#j#e#t", new MemberId("m-1"), NOW, 1, "j", new LocalText(Map.of("en", "Call her")),
                NOW.plusSeconds(60));
    }
}
