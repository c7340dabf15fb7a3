package dev.safar.channel;

import dev.safar.event.Personal;
import dev.safar.flow.Outgoing.Errand;
import dev.safar.flow.Outgoing.Letter;
import dev.safar.flow.Outgoing.Signal;
import dev.safar.journey.LocalText;
import dev.safar.member.MemberId;
import dev.safar.message.Channel;
import dev.safar.message.Language;
import dev.safar.message.Rendered;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What leaves the house in tests.
final class Letters {
    static final Instant AT = Instant.parse("2026-03-21T12:00:00Z");
    static final String EFFECT = "m-1#win-back#silence/P60D/shop/order/4711#still-one-of-us";

    private Letters() {
    }

    static Letter mail(String address) {
        return letter(Channel.EMAIL, address, Optional.of("دلتنگ شما هستیم"), "سلام سارا، https://chai.example/tea");
    }

    static Letter text(String number) {
        return letter(Channel.SMS, number, Optional.empty(), "سلام سارا، چای تازه رسید.");
    }

    private static Letter letter(Channel channel, String address, Optional<String> subject, String text) {
        return new Letter(EFFECT, new MemberId("m-1"), AT, 1, "win-back", "still-one-of-us", channel,
                Personal.of(address),
                new Rendered(Language.PERSIAN, Language.PERSIAN.direction(), subject, text));
    }

    static Signal signal() {
        return new Signal("m-1#win-back#shop/order/1#tell", new MemberId("m-1"), AT, 1, "win-back", "won-back",
                new TreeMap<>(Map.of("segment", "vip", "count", 3L)));
    }

    static Errand errand() {
        return new Errand("m-1#onboarding#shop/order/1#call-her", new MemberId("m-1"), AT, 1, "onboarding",
                new LocalText(Map.of("en", "Call her", "fa", "به او زنگ بزنید")), AT.plusSeconds(3_600));
    }
}
