package dev.safar.language.parse;

import dev.safar.event.MemberEvent;
import dev.safar.event.Reception;
import dev.safar.json.Node;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Rule `unknown-event`: an event is one of ours, or `custom.` and a name of the shop's; a misspelt one would be waited for in vain.
final class EventNames {
    /// The types of [MemberEvent].
    static final List<String> KNOWN = Stream.concat(
            Stream.of(MemberEvent.PurchaseCompleted.TYPE, MemberEvent.PurchaseRefunded.TYPE, "member.registered",
                    "survey.answered", "complaint.opened", "complaint.resolved", "referral.joined",
                    "referral.purchased",
                    "member.referred", "consent.given", "consent.withdrawn"),
            Arrays.stream(Reception.values()).map(reception -> "message." + reception.word())).toList();

    private final Values values;
    private final Findings findings;

    EventNames(Values values, Findings findings) {
        this.values = values;
        this.findings = findings;
    }

    Optional<String> read(Node node, String name) {
        Optional<String> type = values.text(node, name);
        boolean strange = type.isPresent() && !KNOWN.contains(type.get())
                && !MemberEvent.CustomEvent.NAME.matcher(type.get()).matches();
        if (strange) {
            Term question = Hints.question(type.get(), KNOWN);
            Trouble trouble = Trouble.of("unknown-event").with("name", name).with("found", Shown.of(node));
            boolean custom = type.get().startsWith(MemberEvent.CustomEvent.PREFIX);
            findings.add(node.at(),
                    custom ? trouble.hint("letters") : question.isNothing() ? trouble : trouble.hint(question));
        }
        return type;
    }
}
