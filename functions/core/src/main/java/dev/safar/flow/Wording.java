package dev.safar.flow;

import dev.safar.event.Personal;
import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.JourneyDefinition;
import dev.safar.message.Calendars;
import dev.safar.message.Contact;
import dev.safar.message.Digits;
import dev.safar.message.Gate;
import dev.safar.message.Language;
import dev.safar.message.Template;
import dev.safar.message.Variable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What texts may say about a member: the values of [Variable], as far as they are known.
final class Wording {
    /// The names under which a reward stands in its effect's result.
    static final String CODE = "code";
    static final String VALID_UNTIL = "validUntil";

    private final Shop shop;
    private final Partition partition;
    private final Gate gate;

    Wording(Shop shop, Partition partition, Gate gate) {
        this.shop = shop;
        this.partition = partition;
        this.gate = gate;
    }

    Map<String, String> values(Template template, JourneyDefinition journey, Enrollment enrollment, String step) {
        Map<String, String> values = new LinkedHashMap<>();
        Contact contact = gate.contact();
        put(values, Variable.GREETING, contact.greeting().map(Personal::value));
        put(values, Variable.NAME, contact.fullName().map(Personal::value));
        put(values, Variable.SHOP, Optional.of(shop.name()));
        put(values, Variable.LINK, Optional.of(link(enrollment.id(), step)));
        String code = new IdentityHash(shop.identityKey()).code(enrollment.id().member());
        put(values, Variable.REFERRAL_CODE, Optional.of(code));
        put(values, Variable.REFERRAL_LINK, Optional.of(shop.link() + "/r/" + code));
        Optional<Effect> reward = lastReward(journey, enrollment);
        put(values, Variable.COUPON, reward.map(effect -> effect.result().get(CODE)));
        put(values, Variable.VALID_UNTIL,
                reward.map(effect -> effect.result().get(VALID_UNTIL)).map(until -> day(until, template.language())));
        if (template.fallbacks().containsKey(Variable.POINTS.word())) {
            put(values, Variable.POINTS, Optional.of(points(template.language())));
        }
        return values;
    }

    private static void put(Map<String, String> values, Variable variable, Optional<String> value) {
        value.ifPresent(known -> values.put(variable.word(), known));
    }

    /// Whoever has the link can answer for the member, so it is made of the keyed hash of the effect and cannot be guessed.
    private String link(EnrollmentId id, String step) {
        return shop.link() + "/" + new IdentityHash(shop.identityKey()).link(id + "#" + step);
    }

    private static Optional<Effect> lastReward(JourneyDefinition journey, Enrollment enrollment) {
        return journey.itinerary().byId().keySet().stream().map(enrollment.effects()::get)
                .flatMap(effect -> Optional.ofNullable(effect).stream())
                .filter(effect -> effect.result().containsKey(CODE)).reduce((_, later) -> later);
    }

    private String day(String instant, Language language) {
        return Calendars.day(Instant.parse(instant).atZone(gate.zone()).toLocalDate(), language);
    }

    private String points(Language language) {
        return Digits.in(language, partition.balance());
    }
}
