package dev.safar.local.story;

import dev.safar.event.MemberEvent;
import dev.safar.event.OrderLine;
import dev.safar.event.Personal;
import dev.safar.event.Reception;
import dev.safar.journey.Enrollment;
import dev.safar.journey.Step;
import dev.safar.local.outbox.Cells;
import dev.safar.message.Gate;
import dev.safar.message.Language;
import dev.safar.local.story.Line.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what happened to a member, fact by fact.
///
/// @param words the language
/// @param titles what journeys and steps are called; they know what a score is a score of, too
/// @param runs her times through journeys: they know what messages to her are called
record FactLines(Words words, Titles titles, Collection<Enrollment> runs) {
    Line line(MemberEvent event) {
        return Line.of(event.provenance().occurredAt(), Kind.FACT, said(event))
                .about("fact", event.provenance().key().toString()).about("type", event.type());
    }

    /// {@return whether a person need not read of it: that a message was delivered, or that a friend came after all through somebody else}
    static boolean isMinor(MemberEvent event) {
        boolean isDelivery = event instanceof MemberEvent.MessageReceived received
                && received.reception() == Reception.DELIVERED;
        boolean isElsewhere = event instanceof MemberEvent.ReferralJoined joined && !joined.kept();
        return isDelivery || isElsewhere;
    }

    private String said(MemberEvent event) {
        return switch (event) {
            case MemberEvent.PurchaseCompleted it -> purchase(it);
            case MemberEvent.PurchaseRefunded it -> words.say("refunded", words.money(it.amount()));
            case MemberEvent.MemberRegistered it -> registered(it);
            case MemberEvent.MessageReceived it -> received(it);
            case MemberEvent.SurveyAnswered it -> answered(it);
            case MemberEvent.ComplaintOpened it -> it.reason()
                    .map(reason -> words.say("complaint.opened.about", words.meaning("cause", reason)))
                    .orElse(words.say("complaint.opened"));
            case MemberEvent.ComplaintResolved it -> resolved(it);
            case MemberEvent.ReferralJoined it -> words.say(it.kept() ? "referral" : "referral.elsewhere");
            case MemberEvent.ReferralPurchased it ->
                words.say(it.kept() ? "referral.purchased" : "referral.returned");
            case MemberEvent.MemberReferred _ -> words.say("referred");
            case MemberEvent.ConsentGiven it -> consent("given", it.channel(), it.topic());
            case MemberEvent.ConsentWithdrawn it -> consent("withdrawn", it.channel(), it.topic());
            case MemberEvent.CustomEvent it -> words.say("custom", Cells.named(it.name()));
        };
    }

    private String purchase(MemberEvent.PurchaseCompleted purchase) {
        String goods = purchase.lines().stream().map(this::line).collect(Collectors.joining(words.say("comma")));
        return goods.isEmpty()
                ? words.say("bought", words.money(purchase.total()))
                : words.say("bought.goods", goods, words.money(purchase.total()));
    }

    private String line(OrderLine line) {
        return words.say("goods", line.quantity(), words.meaning("goods", line.sku()));
    }

    private String registered(MemberEvent.MemberRegistered it) {
        String name = Stream.of(it.title(), it.name(), it.surname()).flatMap(Optional::stream).map(Personal::value)
                .collect(Collectors.joining(" "));
        List<String> told = Stream.of(Optional.of(name).filter(known -> !known.isEmpty()).map(Cells::named),
                it.language().map(tag -> words.say("reads", words.meaning("language", tag))),
                it.zone().map(zone -> words.say("lives", words.meaning("zone", zone.getId()))))
                .flatMap(Optional::stream)
                .toList();
        return words.say("registered", String.join(words.say("comma"), told));
    }

    private String received(MemberEvent.MessageReceived it) {
        String title = titles.ofEffect(it.message(), runs).orElseGet(() -> Cells.named(it.message()));
        return words.say(it.reception().word(), title);
    }

    private String answered(MemberEvent.SurveyAnswered it) {
        String coded = it.reason().map(reason -> words.say("answered.reason", words.meaning("cause", reason)))
                .or(() -> it.score().stream().mapToObj(score -> words.say("answered.score", score, highest(it)))
                        .findFirst())
                .orElse(words.say("answered"));
        return it.text().map(text -> words.say("answered.words", coded, quoted(text.value()))).orElse(coded);
    }

    /// Where nobody knows the question, a score is one of ten.
    private int highest(MemberEvent.SurveyAnswered answer) {
        boolean isContent = titles.journeys().stream()
                .filter(journey -> answer.journey().equals(Optional.of(journey.name())))
                .flatMap(journey -> answer.step().flatMap(journey.itinerary()::find).stream())
                .anyMatch(step -> step instanceof Step.Survey survey && survey.kind() == Step.Survey.Kind.CSAT);
        return isContent ? 5 : 10;
    }

    /// What she wrote may be in another language than ours.
    private String quoted(String text) {
        return words.language().equals(Language.PERSIAN)
                ? "«" + Cells.named(text) + "»"
                : "“" + Cells.named(text) + "”";
    }

    private String resolved(MemberEvent.ComplaintResolved it) {
        return it.satisfied().map(satisfied -> words.say(satisfied ? "complaint.content" : "complaint.discontent"))
                .orElse(words.say("complaint.resolved"));
    }

    private String consent(String word, Optional<String> channel, String topic) {
        String said = channel.map(on -> words.say("consent." + word + ".on", words.meaning("channel", on)))
                .orElse(words.say("consent." + word));
        return topic.equals(Gate.MARKETING) ? said : words.say("about.topic", said, Cells.named(topic));
    }
}
