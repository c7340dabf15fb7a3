package dev.safar.flow;

import static dev.safar.flow.World.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.event.Personal;
import dev.safar.event.Provenance;
import dev.safar.event.Reception;
import dev.safar.event.Revision;
import dev.safar.journey.Terms;
import dev.safar.message.Contact;
import dev.safar.store.Item;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An envelope's id that was used before: by a fact of another type, or by another person.
class UsedIdTest {
    private static final Identity CUSTOMER = new Identity(Identity.Kind.CUSTOMER_ID, "4711");
    private static final Identities BEA = Identities.of(new Identity(Identity.Kind.EMAIL, "b@shop.example"));
    private static final Identities CLEO = Identities.of(new Identity(Identity.Kind.EMAIL, "c@shop.example"));

    private final World world = new World();

    @ParameterizedTest
    @MethodSource("pairs")
    void factOfAnotherTypeDoesNotTakeItsPlace(String first, String second) {
        MemberEvent known = told(first, BEA, START);
        world.hears(known);
        assertThat(world.hears(told(second, BEA, START.plusSeconds(1)))).isEqualTo(new Received.Rejected("id-used"));
        assertThat(world.memory.all(Item.Event.class)).extracting(Item.Event::event).containsExactly(known);
        assertThat(world.memory.all(Item.Rejection.class)).singleElement()
                .satisfies(row -> assertThat(row.name()).isEqualTo("shop/event/4711"))
                .satisfies(row -> assertThat(row.text()).contains("an id of its own"));
    }

    static Stream<Arguments> pairs() {
        List<String> types = List.of("member.registered", "consent.given", "consent.withdrawn", "survey.answered",
                "message.opened", "member.referred", "referral.joined", "referral.purchased", "custom.a", "custom.b");
        return types.stream().flatMap(first -> types.stream()
                .filter(second -> !second.equals(first) && !second.equals("consent.withdrawn"))
                .map(second -> Arguments.of(first, second)));
    }

    @Test
    void withdrawnConsentStaysWithdrawn() {
        world.hears(told("consent.withdrawn", BEA, START));
        world.hears(told("consent.given", BEA, START.plusSeconds(1)));
        assertThat(world.memory.all(Item.ContactOf.class)).singleElement()
                .satisfies(row -> assertThat(row.contact().hasLeft(Terms.USUAL.topic())).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"member.registered", "consent.given", "custom.a"})
    void withdrawalUnderAUsedIdCountsBesideItsRow(String first) {
        world.hears(told("consent.given", BEA, START).with(named("consent", BEA, START)));
        MemberEvent known = told(first, BEA, START);
        world.hears(known);
        for (int delivery = 0; delivery < 2; delivery++) {
            world.hears(told("consent.withdrawn", BEA, START.plusSeconds(1)));
            assertThat(contact(BEA).hasLeft("marketing")).isTrue();
            assertThat(world.memory.all(Item.Event.class)).extracting(Item.Event::event).hasSize(3).contains(known);
            assertThat(world.memory.all(Item.Rejection.class)).singleElement().satisfies(
                    row -> assertThat(row.text()).contains("an id of its own", "the withdrawal counts all the same"));
        }
    }

    @Test
    void withdrawalsOfTwoPeopleUnderOneIdBothCount() {
        world.hears(told("consent.withdrawn", BEA, START));
        world.hears(told("consent.withdrawn", CLEO, START.plusSeconds(1)));
        assertThat(contact(BEA).hasLeft("marketing")).isTrue();
        assertThat(contact(CLEO).hasLeft("marketing")).isTrue();
    }

    private Contact contact(Identities who) {
        return world.memory.all(Item.ContactOf.class).map(Item.ContactOf::contact)
                .filter(contact -> contact.email().orElseThrow().value().value()
                        .equals(who.strongest().orElseThrow().value()))
                .findFirst().orElseThrow();
    }

    private static Provenance named(String id, Identities who, Instant at) {
        return new Provenance(new FactKey("shop", "event", id), at, who, new Revision(0, id));
    }

    @Test
    void consentOfAnotherPersonDoesNotBringHerAddress() {
        world.hears(told("consent.given", BEA, START));
        assertThat(world.hears(told("consent.given", CLEO, START.plusSeconds(1))))
                .isEqualTo(new Received.Rejected("id-used"));
        assertThat(world.memory.all(Item.ContactOf.class)).singleElement()
                .satisfies(row -> assertThat(row.contact().email().orElseThrow().value().value())
                        .isEqualTo("b@shop.example"));
    }

    @Test
    void newerBodyOfThePersonWhomItIsKnownOfCounts() {
        world.hears(told("member.registered", Identities.of(CUSTOMER, BEA.strongest().orElseThrow()), START));
        Identities moved = Identities.of(CUSTOMER, CLEO.strongest().orElseThrow());
        assertThat(world.hears(told("member.registered", moved, START.plusSeconds(1))))
                .isInstanceOf(Received.Accepted.class);
        assertThat(world.memory.all(Item.Rejection.class)).isEmpty();
    }

    private static MemberEvent told(String type, Identities who, Instant at) {
        Provenance common = new Provenance(new FactKey("shop", "event", "4711"), at, who, new Revision(0, type));
        return switch (type) {
            case "member.registered" -> new MemberEvent.MemberRegistered(common, Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty());
            case "consent.given" -> new MemberEvent.ConsentGiven(common, Optional.empty(), "marketing");
            case "consent.withdrawn" -> new MemberEvent.ConsentWithdrawn(common, Optional.empty(), "marketing");
            case "survey.answered" -> new MemberEvent.SurveyAnswered(common, Optional.empty(), Optional.empty(),
                    OptionalInt.empty(), Optional.empty(), Optional.empty());
            case "message.opened" -> new MemberEvent.MessageReceived(common, Reception.OPENED, "letter", "email",
                    Optional.empty());
            case "member.referred" -> new MemberEvent.MemberReferred(common, "CODE");
            case "referral.joined" -> new MemberEvent.ReferralJoined(common, Personal.of("friend"), true);
            case "referral.purchased" -> new MemberEvent.ReferralPurchased(common, Personal.of("friend"), true);
            default -> new MemberEvent.CustomEvent(common, type, Map.of());
        };
    }
}
