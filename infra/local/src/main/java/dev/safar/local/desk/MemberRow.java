package dev.safar.local.desk;

import dev.safar.event.InstantText;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Active;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.member.Member;
import dev.safar.member.MemberId;
import dev.safar.member.Standing;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One member in a list.
///
/// @param member her summary
/// @param name her full name, where it is known; personal
/// @param standing where she stands now
/// @param runs her times through journeys that are under way
record MemberRow(Member member, Optional<String> name, Standing standing, List<Enrollment> runs) {
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("member", member.id().value());
        json.put("name", name.orElse(null));
        json.put("rung", standing.rung().word());
        json.put("lapsed", standing.lapsed());
        json.put("purchases", member.purchases().count());
        json.put("lastPurchase", member.purchases().last().map(stamp -> InstantText.of(stamp.at())).orElse(null));
        json.put("journeys", runs.stream().map(MemberRow::run).toList());
        return json;
    }

    /// {@return the row of a member of whom some row cannot be read}
    static Map<String, @Nullable Object> unreadable(MemberId member) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("member", member.value());
        json.put("name", null);
        json.put("rung", "unreadable");
        json.put("lapsed", false);
        json.put("purchases", 0L);
        json.put("lastPurchase", null);
        json.put("journeys", List.of());
        return json;
    }

    /// {@return one time through a journey, as far as it has come}
    static Map<String, @Nullable Object> run(Enrollment run) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("journey", run.id().journey());
        json.put("entry", run.id().entry());
        json.put("entered", InstantText.of(run.entry().at()));
        switch (run.state()) {
            case Waiting waiting -> {
                json.put("state", "waiting");
                json.put("step", waiting.rest().step());
                json.put("until", InstantText.of(waiting.rest().until()));
            }
            case Running running -> {
                json.put("state", "running");
                json.put("until", InstantText.of(running.due()));
            }
            case Ended(var reason, Instant at) -> {
                json.put("state", "ended");
                json.put("how", reason.kind().name().toLowerCase(Locale.ROOT));
                json.put("reason", reason.word());
                json.put("at", InstantText.of(at));
            }
        }
        return json;
    }

    /// {@return whether it is under way}
    static boolean isActive(Enrollment run) {
        return run.state() instanceof Active;
    }
}
