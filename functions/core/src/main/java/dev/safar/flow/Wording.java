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
    private final IdentityHash hash;

    Wording(Shop shop, IdentityHash hash, Partition partition, Gate gate) {
        this.shop = shop;
        this.hash = hash;
        this.partition = partition;
        this.gate = gate;
    }

    /// Only what the text says is looked up: most texts need neither the points nor a coupon.
    Map<String, String> values(Template template, JourneyDefinition journey, Enrollment enrollment, String step) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Variable variable : Variable.values()) {
            if (template.uses(variable)) {
                value(variable, template.language(), journey, enrollment, step)
                        .ifPresent(known -> values.put(variable.word(), known));
            }
        }
        return values;
    }

    private Optional<String> value(Variable variable, Language language, JourneyDefinition journey,
            Enrollment enrollment, String step) {
        Contact contact = gate.contact();
        return switch (variable) {
            case GREETING -> contact.greeting().map(Personal::value);
            case NAME -> contact.fullName().map(Personal::value);
            case SHOP -> Optional.of(shop.name());
            case LINK -> Optional.of(link(enrollment.id(), step));
            case COUPON -> lastReward(journey, enrollment).map(effect -> effect.result().get(CODE));
            case VALID_UNTIL -> lastReward(journey, enrollment).map(effect -> effect.result().get(VALID_UNTIL))
                    .map(until -> day(until, language));
            case REFERRAL_CODE -> Optional.of(hash.code(enrollment.id().member()));
            case REFERRAL_LINK -> Optional.of(shop.referralLink(hash.code(enrollment.id().member())));
            case POINTS -> Optional.of(points(language));
        };
    }

    /// Whoever has the link can answer for the member, so it is made of the keyed hash of the effect and cannot be guessed.
    private String link(EnrollmentId id, String step) {
        return shop.link() + "/" + hash.link(id + "#" + step);
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
