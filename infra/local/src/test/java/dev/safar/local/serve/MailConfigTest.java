package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.local.mail.Security;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailConfigTest {
    private static final String REACHED = "https://mail.chai.example";
    private static final Map<String, Object> SERVER = Map.of("host", "smtp.chai.example", "from", "salam@chai.example",
            "user", "shop", "password", "canary-word");

    @Test
    void whatIsLeftOutIsTheSafeWay() {
        MailConfig config = read(Map.of("smtp", SERVER, "publicUrl", REACHED));
        assertThat(config.tracking()).isTrue();
        assertThat(config.smtp()).hasValueSatisfying(server -> {
            assertThat(server.port()).isEqualTo(587);
            assertThat(server.security()).isEqualTo(Security.STARTTLS);
            assertThat(server.sender().name()).isEqualTo("Chai");
        });
    }

    @Test
    void slashAtTheEndOfTheAddressIsNotDoubled() {
        assertThat(read(Map.of("publicUrl", "https://mail.chai.example/")).publicUrl())
                .hasValueSatisfying(url -> assertThat(url).hasToString("https://mail.chai.example"));
    }

    @Test
    void passwordIsNeverPrinted() {
        MailConfig config = read(Map.of("smtp", SERVER, "publicUrl", REACHED));
        assertThat(config.toString()).doesNotContain("canary-word");
        assertThat(config.said()).contains("smtp.chai.example:587").doesNotContain("canary", "publicUrl");
        assertThatExceptionOfType(Unusable.class).isThrownBy(() -> read(Map.of("publicUrl", "https://x/{}")))
                .withMessageContaining("publicUrl");
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> read(Map.of("smtp", Map.of("host", "h", "from", "a@b.example", "user", "shop",
                        "password", List.of("canary-word")))))
                .withMessageContaining("mail.smtp.password").withMessageNotContaining("canary");
    }

    @Test
    void wayInTheClearIsOnlyToThisMachine() {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> read(Map.of("smtp",
                        Map.of("host", "smtp.chai.example", "from", "salam@chai.example", "security", "none"))))
                .withMessageContaining("mail.smtp.security").withMessageContaining("starttls");
        assertThat(read(Map.of("smtp", Map.of("host", "localhost", "from", "salam@chai.example", "security", "none")))
                .smtp()).isPresent();
    }

    @Test
    void mailToOthersHasAWayOutThatTheyReach() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(Map.of("smtp", SERVER),
                Map.of("smtp", SERVER, "publicUrl", "http://mail.chai.example"))) {
            assertThatExceptionOfType(Unusable.class).isThrownBy(() -> read(wrong))
                    .withMessageContaining("`mail.publicUrl`").withMessageContaining("https")
                    .withMessageContaining("take `mail.smtp` out").withMessageNotContaining("canary");
        }
        MailConfig here = read(Map.of("smtp", Map.of("host", "127.0.0.1", "from", "salam@chai.example")));
        assertThat(here.publicUrl()).isEmpty();
        assertThat(here.said()).contains("set `mail.publicUrl`");
        assertThat(read(Map.of("publicUrl", "http://127.0.0.1:8080")).said()).doesNotContain("publicUrl");
    }

    @Test
    void wrongValuesAreNamed() {
        for (Map.Entry<String, String> wrong : Map
                .of("publicUrl", "ftp://chai.example", "tracking", "maybe", "smpt", "x").entrySet()) {
            assertThatExceptionOfType(Unusable.class).isThrownBy(() -> read(Map.of(wrong.getKey(), wrong.getValue())))
                    .withMessageContaining(wrong.getKey());
        }
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> read(Map.of("smtp", Map.of("host", "localhost", "from", "a@b.example\r\nBcc: c@d"))))
                .withMessageContaining("mail.smtp.from");
    }

    private static MailConfig read(Map<String, Object> mail) {
        return MailConfig.of(new Setting("mail.", mail), "Chai");
    }
}
