package dev.safar.language.parse;

import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.Exit;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Trouble;
import dev.safar.message.Channel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Rule `never-told`: what a line tells is something that its journey can do.
final class Tellable {
    /// The word, the name that stands behind it, and whatever more is told of it.
    private static final Pattern WHAT = Pattern.compile("^([a-z]+)(?: (.+(?= valid [0-9])|\\S+?))?([:,]? .*)?$");

    /// The exit that no journey lists.
    private static final String EVERYWHERE = "consent.withdrawn";
    /// Stands for every name.
    private static final String ANY = "*";

    private Tellable() {
    }

    /// {@return what is wrong, if anything}
    ///
    /// @param journey of which it is told
    /// @param what the line without when and whose it is, as in `email apology`
    static Optional<Trouble> of(JourneyDefinition journey, String what) {
        Matcher matcher = WHAT.matcher(what);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = Optional.ofNullable(matcher.group(2)).orElse("");
        boolean ofStep = Optional.ofNullable(matcher.group(3)).filter(more -> more.startsWith(":")).isPresent();
        List<String> known = names(journey, matcher.group(1), ofStep).distinct().toList();
        Trouble trouble = Trouble.of("never-told").with("journey", journey.name()).with("found", what);
        return known.contains(ANY) || known.contains(name)
                ? Optional.empty()
                : Optional.of(known.isEmpty() ? trouble : trouble.hint(Hints.questionOrList(name, known)));
    }

    private static Stream<String> names(JourneyDefinition journey, String word, boolean ofStep) {
        return switch (word) {
            case "email", "sms" -> steps(journey, Step.class, step -> letters(step, word));
            case "task" -> steps(journey, Step.Task.class, step -> Stream.of(step.id()));
            case "coupon" -> steps(journey, Step.Reward.class, step -> Stream.of(step.coupon()));
            case "points" -> steps(journey, Step.Points.class, step -> Stream.of(Integer.toString(step.award())));
            case "badge" -> steps(journey, Step.Badge.class, step -> Stream.of(step.badge()));
            case "updated" -> steps(journey, Step.Update.class, step -> Stream.of(step.id()));
            case "webhook" -> steps(journey, Step.Webhook.class, step -> Stream.of(step.event()));
            case "completed" -> Stream.concat(Stream.of(word),
                    steps(journey, Step.End.class, step -> Stream.of(step.reason())));
            case "exit" -> Stream.of(Stream.of(EVERYWHERE), journey.exits().stream().map(Exit::event),
                    // A purchase that became known late may refute the silence that began it.
                    journey.trigger() instanceof Trigger.OnSilence
                            ? Stream.of(Stop.REFUTED.word())
                            : Stream.<String>of())
                    .flatMap(names -> names);
            case "goal" -> journey.goal().stream().map(_ -> "");
            case "holdout" -> journey.holdoutPercent() > 0 ? Stream.of(word) : Stream.of();
            default -> ofStep ? steps(journey, Step.Action.class, step -> Stream.of(step.id())) : Stream.of(ANY);
        };
    }

    private static Stream<String> letters(Step step, String channel) {
        return switch (step) {
            case Step.Message message -> letter(message.template(), message.firstOf(), channel);
            case Step.Survey survey -> letter(survey.template(), survey.firstOf(), channel);
            case Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _,Step.Pause _,Step.Branch _,Step.End _ ->
                Stream.of();
        };
    }

    private static Stream<String> letter(String template, List<Channel> channels, String channel) {
        return channels.stream().filter(one -> one.word().equals(channel)).map(_ -> template);
    }

    private static <S extends Step> Stream<String> steps(JourneyDefinition journey, Class<S> kind,
            Function<S, Stream<String>> names) {
        return journey.itinerary().byId().values().stream().filter(kind::isInstance).map(kind::cast).flatMap(names);
    }
}
