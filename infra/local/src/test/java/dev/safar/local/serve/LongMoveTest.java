package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import dev.safar.local.http.Router;
import dev.safar.local.line.ClockLine;
import dev.safar.local.line.OpenLine;
import dev.safar.local.line.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A clock that needs several answers to come to its end.
class LongMoveTest {
    private final Deque<Map<String, Object>> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    private Reply moves(int hours) {
        Route route = Route.desk("POST", "/desk/clock", request -> {
            asked.add(new String(request.body(), StandardCharsets.UTF_8));
            Map<String, Object> next = answers.removeFirst();
            return next.containsKey("now") ? Response.json(200, next) : Response.refused(503, "stopping", "It stops");
        });
        try (OpenLine line = new OpenLine(new Router(List.of(route)), () -> {})) {
            return ClockLine.move(line, Duration.ofHours(hours),
                    reply -> told.add(Reply.text(reply.body().get("now"))));
        }
    }

    private void answers(String now, long messages, String left) {
        answers(now, messages, left, true);
    }

    private void answers(String now, long messages, String left, boolean rest) {
        answers.add(Map.of("was", "w-" + now, "now", now, "messages", messages, "atRest", rest, "left", left));
    }

    @Test
    void clockGoesOnToTheEndAndCountsAllOfTheWay() {
        answers("10:00", 2, "PT3H");
        answers("11:00", 3, "PT2H");
        answers("13:00", 4, "PT0S");
        Reply whole = moves(4);
        assertThat(asked).containsExactly("{\"by\":\"PT4H\"}", "{\"by\":\"PT3H\"}", "{\"by\":\"PT2H\"}");
        assertThat(told).containsExactly("10:00", "11:00");
        assertThat(whole.body()).containsEntry("was", "w-10:00").containsEntry("now", "13:00")
                .containsEntry("messages", 9L).containsEntry("atRest", true).containsEntry("left", "PT0S");
    }

    @Test
    void whereSomethingDoesNotComeToRestItIsNotAskedAgain() {
        answers("10:00", 2, "PT3H");
        answers("10:00", 1, "PT3H", false);
        Reply whole = moves(4);
        assertThat(asked).hasSize(2);
        assertThat(whole.body()).containsEntry("messages", 3L).containsEntry("atRest", false);
        assertThat(ClockLine.left(whole)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void whatWasReachedIsToldWhereTheServerStops() {
        answers("10:00", 2, "PT3H");
        answers.add(Map.of());
        Reply whole = moves(4);
        assertThat(whole.isDone()).isTrue();
        assertThat(whole.body()).containsEntry("now", "10:00").containsEntry("messages", 2L);
        assertThat(ClockLine.left(whole)).isEqualTo(Duration.ofHours(3));
    }
}
