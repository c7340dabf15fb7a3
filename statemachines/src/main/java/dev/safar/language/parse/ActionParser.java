package dev.safar.language.parse;

import dev.safar.journey.LocalText;
import dev.safar.journey.Step;
import dev.safar.json.Node;
import dev.safar.json.Position;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import dev.safar.message.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the steps that do something: `message`, `survey`, `reward`, `points`, `task`.
final class ActionParser {
    private static final List<Channel> SURVEY_CHANNELS = List.of(Channel.EMAIL, Channel.SMS);
    private static final List<String> CHANNELS = Arrays.stream(Channel.values()).map(Channel::word).toList();
    private static final List<String> CAPPED = Arrays.stream(Step.WhenCapped.values())
            .map(word -> word.name().toLowerCase(Locale.ROOT)).toList();
    private static final List<String> KINDS = Arrays.stream(Step.Survey.Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();

    private static final int LONGEST_COUPON = 64;
    private static final Pattern COUPON = Pattern.compile("[\\p{L}\\p{M}\\p{N} ._%+-]+");

    private final Reader reader;

    ActionParser(Reader reader) {
        this.reader = reader;
    }

    Step message(Fields step, String id, LocalText title) {
        return body(step, StepKind.MESSAGE).<Step>map(fields -> {
            String template = reader.needId(fields, "template");
            List<Channel> channels = fields.has("allOf")
                    ? List.of()
                    : fields.need("firstOf", this::channels).orElse(List.of());
            Step.WhenCapped capped = fields.find("whenCapped", this::whenCapped).orElse(Step.WhenCapped.SKIP);
            reader.close(fields);
            return new Step.Message(id, title, template, channels, capped);
        }).orElseGet(() -> standIn(id, title));
    }

    Step survey(Fields step, String id, LocalText title) {
        return body(step, StepKind.SURVEY).<Step>map(fields -> {
            Step.Survey.Kind kind = fields.need("kind", this::kind).orElse(Step.Survey.Kind.REASON);
            String template = reader.needId(fields, "template");
            List<Channel> channels = fields.find("firstOf", this::channels).orElse(SURVEY_CHANNELS);
            Step.WhenCapped capped = fields.find("whenCapped", this::whenCapped).orElse(Step.WhenCapped.SKIP);
            reader.close(fields);
            return new Step.Survey(id, title, kind, template, channels, capped);
        }).orElseGet(() -> standIn(id, title));
    }

    Step reward(Fields step, String id, LocalText title) {
        return body(step, StepKind.REWARD).<Step>map(fields -> {
            String coupon = fields.need("coupon", this::coupon).orElse("");
            Duration validFor = reader.needDuration(fields, "validFor");
            reader.close(fields);
            return new Step.Reward(id, title, coupon, validFor);
        }).orElseGet(() -> standIn(id, title));
    }

    Step points(Fields step, String id, LocalText title) {
        return body(step, StepKind.POINTS).<Step>map(fields -> {
            int award = fields.need("award", reader.values()::award).orElse(1);
            reader.close(fields);
            return new Step.Points(id, title, award);
        }).orElseGet(() -> standIn(id, title));
    }

    Step task(Fields step, String id, LocalText title) {
        return body(step, StepKind.TASK).<Step>map(fields -> {
            Optional<LocalText> task = title.byLanguage().isEmpty() || fields.has("title")
                    ? fields.need("title", reader.values()::someText)
                    : Optional.of(title);
            task.filter(_ -> step.has("title") && fields.has("title")).ifPresent(_ -> reader.findings()
                    .add(twice(step, fields), Trouble.of("two-titles")));
            Duration deadline = reader.needDuration(fields, "deadline");
            reader.close(fields);
            return new Step.Task(id, task.orElse(LocalText.NONE), deadline);
        }).orElseGet(() -> standIn(id, title));
    }

    /// {@return where the second of the two titles stands}
    private static Position twice(Fields step, Fields task) {
        Position beside = step.first(List.of("title"));
        return step.second(List.of("title", StepKind.TASK.word())).equals(beside)
                ? beside
                : task.first(List.of("title"));
    }

    private Optional<Fields> body(Fields step, StepKind kind) {
        return step.find(kind.word(), (node, name) -> reader.fields(node, name, Term.code(name)));
    }

    private static Step standIn(String id, LocalText title) {
        return new Step.Task(id, title, Duration.ZERO);
    }

    private Optional<String> coupon(Node node, String name) {
        return reader.values().text(node, name).filter(text -> {
            boolean fits = text.length() <= LONGEST_COUPON && COUPON.matcher(text).matches();
            if (!fits) {
                reader.findings().add(node.at(),
                        Trouble.of("bad-coupon").with("most", LONGEST_COUPON).with("found", Shown.text(text)));
            }
            return fits;
        });
    }

    private Optional<Step.Survey.Kind> kind(Node node, String name) {
        return reader.values().oneOf(node, name, KINDS)
                .map(word -> Step.Survey.Kind.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private Optional<Step.WhenCapped> whenCapped(Node node, String name) {
        return reader.values().oneOf(node, name, CAPPED)
                .map(word -> Step.WhenCapped.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private Optional<List<Channel>> channels(Node node, String name) {
        Optional<List<Node>> items = reader.values().list(node, name);
        if (items.isPresent() && items.get().isEmpty()) {
            reader.findings().add(node.at(), Trouble.of("no-channel").with("name", name).hint(Hints.known(CHANNELS)));
        }
        return items.map(nodes -> channels(nodes, name));
    }

    private List<Channel> channels(List<Node> nodes, String name) {
        List<Channel> channels = new ArrayList<>();
        for (Node node : nodes) {
            Optional<Channel> channel = reader.values().oneOf(node, name, CHANNELS).flatMap(Channel::find);
            if (channel.filter(channels::contains).isPresent()) {
                reader.findings().add(node.at(),
                        Trouble.of("duplicate-channel").with("name", name).with("found", Shown.of(node)));
            }
            channel.ifPresent(channels::add);
        }
        return List.copyOf(channels);
    }
}
