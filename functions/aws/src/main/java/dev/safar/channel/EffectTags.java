package dev.safar.channel;

import dev.safar.flow.Outgoing.Letter;
import dev.safar.message.Gate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An effect's id as message tags of SES, so that a receipt says which effect it is about. A tag takes letters, digits, hyphens and underscores, and fewer than
/// 256 of them, so the id stands in base64url (RFC 4648, section 5), in as many tags as it needs: `safar-effect-1`, `safar-effect-2`, ...
public final class EffectTags {
    private static final String NAME = "safar-effect-";
    private static final String TOPIC = "safar-topic";
    private static final int LONGEST = 250;
    private static final int MOST = 20;

    private EffectTags() {
    }

    /// {@return the tags by their names; where it is not about marketing, `safar-topic`, too}
    ///
    /// @param letter whose effect
    public static Map<String, String> of(Letter letter) {
        Map<String, String> tags = of(letter.effect());
        if (!letter.topic().equals(Gate.MARKETING)) {
            tags.put(TOPIC, letter.topic());
        }
        return tags;
    }

    /// {@return what a letter is about}
    ///
    /// @param tags what SES tells of it: by name, with their values
    public static String topic(Map<String, List<String>> tags) {
        List<String> said = tags.getOrDefault(TOPIC, List.of());
        return said.size() == 1 ? said.getFirst() : Gate.MARKETING;
    }

    /// {@return the tags of the effect's id alone}
    ///
    /// @param effect the id
    public static Map<String, String> of(String effect) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(effect.getBytes(StandardCharsets.UTF_8));
        Map<String, String> tags = new TreeMap<>();
        for (int at = 0; at < text.length(); at += LONGEST) {
            tags.put(NAME + (at / LONGEST + 1), text.substring(at, Math.min(text.length(), at + LONGEST)));
        }
        return tags;
    }

    /// Reads the id back.
    ///
    /// @param tags what SES tells of a message: by name, with their values
    /// @return the id; empty where the message has no such tags, or they are not ours
    public static Optional<String> read(Map<String, List<String>> tags) {
        List<String> parts = new ArrayList<>();
        for (int i = 1; i <= MOST && tags.getOrDefault(NAME + i, List.of()).size() == 1; i++) {
            parts.addAll(tags.getOrDefault(NAME + i, List.of()));
        }
        try {
            return parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new String(Base64.getUrlDecoder().decode(String.join("", parts)),
                            StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
