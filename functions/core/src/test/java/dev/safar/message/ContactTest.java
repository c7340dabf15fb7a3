package dev.safar.message;

import static dev.safar.message.Told.contact;
import static dev.safar.message.Told.introduced;
import static dev.safar.message.Told.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import dev.safar.event.Personal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContactTest {
    static Stream<List<MemberEvent>> histories() {
        return Stream.of(
                List.of(Told.gave("a", 1, ""), Told.withdrew("b", 1, ""), Told.gave("c", 1, "")),
                List.of(Told.gave("a", 1, "email"), Told.withdrew("b", 2, ""), Told.gave("c", 2, "email"),
                        Told.gave("d", 3, "sms"), Told.withdrew("e", 3, "sms")),
                List.of(seen("a", 1, Told.SARA, Told.MAIL), seen("b", 2, Told.SARA, Told.OTHER_MAIL),
                        seen("c", 2, Told.SARA, Told.MAIL, Told.PHONE), seen("d", 3, Told.SARA),
                        seen("e", 1, Told.SARA, Told.OTHER_PHONE)),
                List.of(introduced("a", 1, "خانم", "سارا", "محمدی", "fa", "Asia/Tehran"),
                        introduced("b", 2, "", "Sara", "", "en", ""),
                        introduced("c", 2, "", "", "Mohammadi", "", "Europe/Berlin"),
                        introduced("d", 3, "", "", "", "", ""), introduced("e", 2, "", "S", "", "de", "")),
                List.of(introduced("a", 1, "", "Sara", "", "", ""), seen("b", 1, Told.SARA, Told.MAIL),
                        Told.gave("c", 1, ""), Told.withdrew("d", 1, "email"),
                        introduced("e", 0, "Ms", "Zara", "M", "fa", "Asia/Tehran")));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void everyOrderTellsTheSame(List<MemberEvent> history) {
        Contact inOrder = told(history);
        List<List<MemberEvent>> orders = orders(history);
        assertThat(orders).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(6);
        orders.forEach(order -> assertThat(told(order)).isEqualTo(inOrder));
        orders.forEach(order -> assertThat(told(order).canonical()).isEqualTo(inOrder.canonical()));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void whatIsToldAgainIsNothingNew(List<MemberEvent> history) {
        Contact once = told(history);
        orders(history).forEach(order -> assertThat(told(Stream.concat(history.stream(), order.stream()).toList()))
                .isEqualTo(once));
    }

    @Test
    void ofSeveralAddressesTheLatestHolds() {
        Contact contact = contact(seen("b", 2, Told.OTHER_MAIL, Told.PHONE), seen("a", 1, Told.MAIL));
        assertThat(contact.address(Channel.EMAIL)).contains(Personal.of(Told.OTHER_MAIL.value()));
        assertThat(contact.address(Channel.SMS)).contains(Personal.of(Told.PHONE.value()));
    }

    @Test
    void aFieldThatIsLeftOutStays() {
        Contact contact = contact(introduced("a", 1, "خانم", "سارا", "محمدی", "fa", "Asia/Tehran"),
                introduced("b", 2, "", "Sara", "", "", ""));
        assertThat(contact.name().map(Latest::value)).contains(Personal.of("Sara"));
        assertThat(contact.surname().map(Latest::value)).contains(Personal.of("محمدی"));
        assertThat(contact.language().map(Latest::value)).contains("fa");
        assertThat(contact.zone().map(Latest::value)).contains(ZoneId.of("Asia/Tehran"));
    }

    @Test
    void sheIsGreetedByTitleAndSurnameElseByNameElseByNothing() {
        assertThat(contact(introduced("a", 1, "خانم", "سارا", "محمدی", "", "")).greeting())
                .contains(Personal.of("خانم محمدی"));
        assertThat(contact(introduced("a", 1, "خانم", "سارا", "", "", "")).greeting()).contains(Personal.of("سارا"));
        assertThat(contact(introduced("a", 1, "", "سارا", "محمدی", "", "")).greeting()).contains(Personal.of("سارا"));
        assertThat(contact(introduced("a", 1, "خانم", "", "", "", "")).greeting()).isEmpty();
    }

    @Test
    void herFullNameIsAsMuchAsIsKnown() {
        assertThat(contact(introduced("a", 1, "", "Sara", "M", "", "")).fullName()).contains(Personal.of("Sara M"));
        assertThat(contact(introduced("a", 1, "", "", "M", "", "")).fullName()).contains(Personal.of("M"));
        assertThat(Contact.UNKNOWN.fullName()).isEqualTo(Optional.empty());
    }

    @Test
    void nothingPersonalIsPrinted() {
        Contact contact = contact(seen("a", 1, Told.MAIL, Told.PHONE), introduced("b", 1, "Ms", "Sara", "Mo", "", ""));
        assertThat(contact.toString()).doesNotContain("sara@", "98912", "Ms", "Sara", "Mo\"");
    }

    private static Contact told(List<MemberEvent> facts) {
        return contact(facts.toArray(MemberEvent[]::new));
    }

    private static <T> List<List<T>> orders(List<T> things) {
        if (things.isEmpty()) {
            return List.of(List.of());
        }
        return things.stream().flatMap(first -> {
            List<T> rest = new ArrayList<>(things);
            rest.remove(first);
            return orders(rest).stream().map(order -> Stream.concat(Stream.of(first), order.stream()).toList());
        }).toList();
    }
}
