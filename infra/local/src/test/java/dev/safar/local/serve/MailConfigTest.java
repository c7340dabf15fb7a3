package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.local.mail.Security;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailConfigTest {
    private static final Map<String, Object> SERVER = Map.of("host", "smtp.chai.example", "from", "salam@chai.example",
            "user", "shop", "password", "canary-word");

    @Test
    void whatIsLeftOutIsTheSafeWay() {
        MailConfig config = read(Map.of("smtp", SERVER));
        assertThat(config.tracking()).isTrue();
        assertThat(config.publicUrl()).isEmpty();
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
        assertThat(read(Map.of("smtp", SERVER)).toString()).doesNotContain("canary-word");
        assertThat(read(Map.of("smtp", SERVER)).said()).contains("smtp.chai.example:587").doesNotContain("canary");
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
