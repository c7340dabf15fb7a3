package dev.safar.mail;

import dev.safar.event.Personal;
import dev.safar.flow.Outgoing.Letter;
import dev.safar.member.MemberId;
import dev.safar.message.Gate;
import dev.safar.message.Language;
import dev.safar.webhook.Secrets;
import dev.safar.webhook.Secrets.Written;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The link by which a member ends her consent to mail, where nothing is kept of letters: it says itself whose it is, what she reads and what the letter is about, under a keyed hash
/// (HMAC-SHA256, 128 bits of it), so nobody makes one for somebody else. It holds her pseudonym and nothing personal, and works for as long as the key does.
public final class WayOut {
    private static final String PURPOSE = "way-out:";
    private static final String BETWEEN = "\n";
    private static final int MAC_DIGITS = 32;
    private static final int LONGEST = 2_000;
    private final URI home;
    private final Secrets key;

    /// Prepares.
    ///
    /// @param home where the world reaches the pages, without a slash at the end
    /// @param key a secret; another one ends every link that was sent
    public WayOut(URI home, Personal<String> key) {
        this.home = home;
        this.key = Secrets.ofText(List.of(key.value()));
    }

    /// Who wants to leave.
    ///
    /// @param member who
    /// @param language what her letter was written in
    /// @param topic what it was about
    public record Leaver(MemberId member, Language language, String topic) {}

    /// {@return the letter's link: `home/u/TOKEN`}
    ///
    /// @param letter a mail
    public URI of(Letter letter) {
        // Letters about marketing have the link that they had before there were other topics.
        String topic = letter.topic().equals(Gate.MARKETING) ? "" : BETWEEN + letter.topic();
        String said = Base64.getUrlEncoder().withoutPadding()
                .encodeToString((letter.member().value() + BETWEEN + letter.text().language().tag() + topic)
                        .getBytes(StandardCharsets.UTF_8));
        return URI.create(home + "/u/" + said + "." + mac(said));
    }

    /// Reads a token.
    ///
    /// @param token the last part of a link's path
    /// @return who leaves; empty where it is not one of ours
    public Optional<Leaver> read(String token) {
        int dot = token.indexOf('.');
        if (token.length() > LONGEST || dot < 0
                || !Secrets.isSame(mac(token.substring(0, dot)), token.substring(dot + 1))) {
            return Optional.empty();
        }
        String said = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8);
        List<String> parts = List.of(said.split(BETWEEN, -1));
        return Optional.of(new Leaver(new MemberId(parts.getFirst()), new Language(parts.get(1)),
                parts.size() > 2 ? parts.get(2) : Gate.MARKETING));
    }

    private String mac(String said) {
        return key.sign(Written.HEX, (PURPOSE + said).getBytes(StandardCharsets.UTF_8)).substring(0, MAC_DIGITS);
    }
}
