package dev.safar.local.serve;

import dev.safar.journey.Relocation;
import dev.safar.local.publish.PlanWords;
import dev.safar.publish.Difference;
import dev.safar.publish.Plan;
import dev.safar.publish.Prospect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A plan as plain JSON, its sentences among it.
final class PlanJson {
    private PlanJson() {
    }

    static Map<String, Object> of(Plan plan, PlanWords words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("journey", plan.journey());
        json.put("version", plan.version());
        plan.before().ifPresent(before -> json.put("from", before.active()));
        json.put("base", plan.base());
        json.put("idle", plan.isIdle());
        json.put("textOnly", plan.difference().filter(Difference::isOfTextOnly).isPresent());
        json.put("changes", plan.difference().map(words::changes).orElseGet(List::of));
        json.put("waiting", plan.prospects().stream().filter(prospect -> prospect.waiting() > 0).map(PlanJson::of)
                .toList());
        json.put("members", plan.census().total() + plan.census().onTheWay());
        json.put("onTheWay", plan.census().onTheWay());
        json.put("entriesRead", plan.census().looked());
        json.put("enrollmentsRead", plan.census().read());
        json.put("lines", words.lines(plan));
        return json;
    }

    private static Map<String, Object> of(Prospect prospect) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", prospect.place().version());
        json.put("step", prospect.place().step());
        json.put("members", prospect.waiting());
        json.put("fate", prospect.relocation().map(PlanJson::fate).orElse("keep"));
        Map<String, Object> ahead = new LinkedHashMap<>();
        prospect.ahead().forEach((step, relocation) -> ahead.put(step, fate(relocation)));
        json.put("ahead", ahead);
        prospect.hindrance().ifPresent(why -> json.put("hindrance",
                why.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return json;
    }

    private static String fate(Relocation relocation) {
        return switch (relocation) {
            case Relocation.To _ -> "migrate";
            case Relocation.Out _ -> "end";
        };
    }
}
