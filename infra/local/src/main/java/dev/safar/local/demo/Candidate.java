package dev.safar.local.demo;

import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.member.MemberId;
import dev.safar.message.Contact;
import dev.safar.message.Gate;
import dev.safar.message.Language;
import java.util.List;

/// Somebody whose story may be told.
///
/// @param member who
/// @param contact what is known of her
/// @param runs her times through journeys
/// @param letters how many characters she was sent
record Candidate(MemberId member, Contact contact, List<Enrollment> runs, int letters) {
    private static final int CHARACTERS_A_LINE = 90;
    private static final int ENOUGH_JOURNEYS = 3;

    boolean readsPersian() {
        return new Gate(contact, SyntheticShop.shop().policy(), false).language().equals(Language.PERSIAN);
    }

    /// Whether messages were held back from her, and others reached her all the same.
    boolean wasLeftAloneForAWhile() {
        boolean reached = effects().stream()
                .anyMatch(effect -> effect.status() == Status.SENT && effect.result().containsKey("template"));
        return reached && effects().stream().filter(effect -> effect.status() == Status.WITHHELD).count() > 1;
    }

    /// A coming back from a silence, after something was said and done about it, counts most; then every journey that is not one more of the same.
    int worth() {
        int worth = contact.fullName().isPresent() && contact.title().isPresent() ? 5 : 0;
        worth += runs.stream().anyMatch(Candidate::cameBack) ? 30 : 0;
        worth += 10 * Math.min(ENOUGH_JOURNEYS, (int) runs.stream().map(run -> run.id().journey()).distinct().count());
        worth += runs.stream().anyMatch(run -> !run.answers().isEmpty()) ? 8 : 0;
        worth += runs.stream().anyMatch(Candidate::isHurt) ? 6 : 0;
        worth += given("deadline") ? 6 : 0;
        worth += given("coupon") ? 4 : 0;
        worth += effects().stream().anyMatch(effect -> effect.attempt() > 1) ? 3 : 0;
        return worth - 3 * (int) effects().stream().filter(effect -> effect.status() == Status.WITHHELD).count();
    }

    /// The same, where every line on the screen has its price.
    int worthInShort() {
        return worth() - letters / CHARACTERS_A_LINE - 2 * effects().size();
    }

    private boolean given(String what) {
        return effects().stream().anyMatch(effect -> effect.result().containsKey(what));
    }

    private List<Effect> effects() {
        return runs.stream().flatMap(run -> run.effects().values().stream()).toList();
    }

    private static boolean isHurt(Enrollment run) {
        return run.answers().values().stream().map(heard -> heard.view().get("reason"))
                .anyMatch(reason -> "bad-experience".equals(reason) || "weak-support".equals(reason));
    }

    private static boolean cameBack(Enrollment run) {
        return run.state() instanceof Ended ended && ended.reason().kind() == Stop.Kind.GOAL
                && "silence".equals(run.entry().view().get("type")) && run.effects().size() > 2;
    }
}
