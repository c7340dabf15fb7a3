package dev.safar.local.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.json.JsonText;
import dev.safar.json.Node;
import dev.safar.json.Position;
import dev.safar.language.scenario.Happening;
import dev.safar.language.scenario.Scenario;
import dev.safar.local.cli.PreviewCommand;
import dev.safar.local.rehearsal.Performance;
import dev.safar.local.rehearsal.Rehearsal;
import dev.safar.local.story.Line;
import dev.safar.local.story.Story;
import dev.safar.local.story.Words;
import dev.safar.message.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// `safar preview`, typed with what a scenario's file says, tells what the runner of scenarios plays: each fact, decision, reason and letter.
class PreviewedDecisionsTest {
    /// What she is called stands in letters, and decides nothing.
    private static final Set<String> CALLED = Set.of("title", "name", "surname");
    private static final Set<String> TYPED = Set.of("language", "consent");
    /// Why a scenario cannot be typed, and how many there are of the kind.
    private static final Map<String, Long> NOT_TYPED = Map.of("a friend's own facts", 1L, "identities of her own", 3L);

    @Test
    void previewTellsWhatTheRunnerPlays() {
        for (Scenario scenario : Company.scenarios()) {
            if (hindrance(scenario).isEmpty()) {
                Scenario nameless = nameless(scenario);
                Performance played = new Rehearsal(Company.SHIPPED).play(nameless);
                assertThat(played.told()).as(scenario.name())
                        .isEqualTo(new Rehearsal(Company.SHIPPED).play(scenario).told());
                assertThat(previewed(nameless)).as(scenario.name()).isEqualTo(told(played));
            }
        }
    }

    @Test
    void whatCannotBeTypedIsKnown() {
        assertThat(Company.scenarios().stream().flatMap(scenario -> hindrance(scenario).stream())
                .collect(Collectors.groupingBy(why -> why, Collectors.counting()))).isEqualTo(NOT_TYPED);
    }

    private static Optional<String> hindrance(Scenario scenario) {
        if (scenario.happenings().stream().anyMatch(Happening::friend)) {
            return Optional.of("a friend's own facts");
        }
        if (scenario.member().containsKey("identities")) {
            return Optional.of("identities of her own");
        }
        return scenario.member().keySet().stream().filter(name -> !CALLED.contains(name) && !TYPED.contains(name))
                .findFirst()
                .or(() -> scenario.scene().cap().map(_ -> "a cap"));
    }

    private static Scenario nameless(Scenario scenario) {
        Map<String, @Nullable Object> member = new LinkedHashMap<>(scenario.member());
        member.keySet().retainAll(TYPED);
        return new Scenario(scenario.name(), scenario.file(), scenario.line(), scenario.journeys(), scenario.scene(),
                (Node.Obj) Node.of(Position.START, member), scenario.happenings(), scenario.from(), scenario.until(),
                scenario.then());
    }

    private static String told(Performance played) {
        Story story = played.story(Words.in(Language.ENGLISH).orElseThrow());
        Map<String, @Nullable Object> all = new LinkedHashMap<>(story.json());
        all.put("ahead", story.ahead().stream().map(Line::json).toList());
        return JsonText.pretty(all) + "\n";
    }

    private static String previewed(Scenario scenario) {
        List<String> words = new ArrayList<>(scenario.journeys());
        scenario.happenings().forEach(happening -> words.addAll(List.of("--event", typed(happening))));
        words.addAll(List.of("--start", scenario.start().toString(), "--days", Integer.toString(scenario.until()),
                "--zone", scenario.scene().zone().getId(), "--currency", scenario.scene().currency().name(), "--reads",
                String.valueOf(scenario.member().get("language")), "--json"));
        if (List.of().equals(scenario.member().get("consent"))) {
            words.add("--no-consent");
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new PreviewCommand()).setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true)).execute(words.toArray(String[]::new));
        assertThat(exit).as(err.toString()).isZero();
        return out.toString();
    }

    private static String typed(Happening happening) {
        return happening.day() + "T" + happening.time() + " " + happening.type()
                + happening.data().entrySet().stream()
                        .map(field -> " --" + field.getKey() + " " + text(field.getValue()))
                        .collect(Collectors.joining());
    }

    private static String text(@Nullable Object value) {
        return value instanceof Map<?, ?> money ? text(money.get("amount")) : "\"" + value + "\"";
    }
}
