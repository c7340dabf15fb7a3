package dev.safar.local.story;

import dev.safar.member.MemberId;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A member's story, in order, in words; [Teller] tells it.
///
/// @param member who
/// @param name her full name, where it is known; personal
/// @param zone where she lives, for days and hours
/// @param lines what happened, earliest first; at one instant facts come before what followed from them
/// @param ahead what she waits for, each at the instant at which it ends if nothing happens before; none where it was not asked for
public record Story(MemberId member, Optional<String> name, ZoneId zone, List<Line> lines, List<Line> ahead) {
    /// {@return the story for machines, without what lies ahead}
    public Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("member", member.value());
        json.put("lines", lines.stream().map(Line::json).toList());
        return json;
    }
}
