package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import dev.safar.language.text.TextShelf;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Rule `coupon-over`: a coupon is told of while it can be used, on the fastest way at least.
final class CouponsOver implements TextRule {
    @Override
    public void check(Draft draft, TextShelf texts, Findings findings) {
        new Walk(draft, texts, findings).through(draft.steps(), Optional.empty());
    }

    /// How long the coupon that is shown can still be used; empty where none was given.
    private record Walk(Draft draft, TextShelf texts, Findings findings) {
        Optional<Duration> through(List<Step> steps, Optional<Duration> before) {
            Optional<Duration> left = before;
            for (Step step : steps) {
                left = behind(step, left);
            }
            return left;
        }

        private Optional<Duration> behind(Step step, Optional<Duration> left) {
            return switch (step) {
                case Step.Reward reward -> Optional.of(reward.validFor());
                case Step.Wait wait -> left.map(rest -> rest.minus(wait.length()));
                case Step.WaitFor wait -> longer(Stream.concat(
                        wait.awaited().stream().map(awaited -> through(awaited.steps(), left)),
                        Stream.of(through(wait.onTimeout(), left.map(rest -> rest.minus(wait.atMost()))))));
                case Step.WaitUntil until -> longer(Stream.of(left, through(until.onMissing(), left)));
                case Step.If _,Step.Split _ -> longer(AllSteps.branches(step).map(branch -> through(branch, left)));
                case Step.Message _,Step.Survey _ -> told(step, left);
                case Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _,Step.End _ -> left;
            };
        }

        private static Optional<Duration> longer(Stream<Optional<Duration>> ways) {
            return ways.flatMap(Optional::stream).reduce((one, other) -> one.compareTo(other) >= 0 ? one : other);
        }

        private Optional<Duration> told(Step step, Optional<Duration> left) {
            left.filter(rest -> !rest.isPositive()).flatMap(_ -> Letters.of(step))
                    .filter(letter -> Coupons.shows(letter, texts))
                    .ifPresent(letter -> findings.add(draft.sources().at(step, letter.body(), "template"),
                            Trouble.of("coupon-over").with("text", letter.template())));
            return left;
        }
    }
}
