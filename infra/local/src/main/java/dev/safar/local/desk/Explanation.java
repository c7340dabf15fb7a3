package dev.safar.local.desk;

import dev.safar.journey.Enrollment;
import dev.safar.local.story.Line;
import dev.safar.local.story.Story;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that is known of a member, in order, with the reason for whatever did not happen.
///
/// @param row what a list says of her
/// @param summary what is known of her in a few sentences, addresses masked
/// @param contact the same for machines: addresses masked, consents with their facts
/// @param points her balance
/// @param story what happened, and what lies ahead
/// @param runs her times through journeys, all of them
record Explanation(MemberRow row, List<String> summary, Map<String, @Nullable Object> contact, long points, Story story,
        List<Enrollment> runs) {
    /// Leaves out what has to do with other journeys. What has to do with none, such as a fact, stays.
    Explanation about(String journey) {
        return new Explanation(row, summary, contact, points,
                new Story(story.member(), story.name(), story.zone(), about(story.lines(), journey),
                        about(story.ahead(), journey)),
                runs.stream().filter(run -> run.id().journey().equals(journey)).toList());
    }

    /// Leaves out what happened before.
    Explanation since(Instant instant) {
        return new Explanation(row, summary, contact, points,
                new Story(story.member(), story.name(), story.zone(),
                        story.lines().stream().filter(line -> !line.at().isBefore(instant)).toList(), story.ahead()),
                runs);
    }

    private static List<Line> about(List<Line> lines, String journey) {
        return lines.stream().filter(line -> Optional.ofNullable(line.about().get("journey"))
                .filter(other -> !other.equals(journey)).isEmpty()).toList();
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(row.json());
        json.put("points", points);
        json.put("zone", story.zone().getId());
        json.put("contact", contact);
        json.put("summary", summary);
        json.put("journeys", runs.stream().map(MemberRow::run).toList());
        json.put("lines", story.lines().stream().map(Line::json).toList());
        json.put("ahead", story.ahead().stream().map(Line::json).toList());
        return json;
    }
}
