package dev.safar.channel;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Outgoing;
import dev.safar.json.JsonText;
import dev.safar.log.Line;
import dev.safar.log.Log;
import dev.safar.message.Language;
import dev.safar.outbound.Answer;
import dev.safar.outbound.OutboundWebhook;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Whatever a shop carries itself (push, WhatsApp, a desk for its staff): each letter, errand or signal goes to the shop's own receiver as a signed webhook, whose id is
/// the effect's. The receiver drops repeats by that id, so what got no answer is sent again.
///
/// A receiver that says that it is gone (410) is switched off: nothing more is sent there, and a row says so.
public final class Receiver implements Way {
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private final OutboundWebhook webhook;
    private final Switch offSwitch;
    private final Language staffReads;
    private final BackOff backOff;
    private final Log log;

    /// Wires the channel.
    ///
    /// @param webhook to the receiver
    /// @param offSwitch remembers that it is gone
    /// @param staffReads in which language the shop's people read their tasks
    /// @param backOff says when it is tried again where the receiver does not
    /// @param log is told what the receiver did not take
    public Receiver(OutboundWebhook webhook, Switch offSwitch, Language staffReads, BackOff backOff,
            Log log) {
        this.webhook = webhook;
        this.offSwitch = offSwitch;
        this.staffReads = staffReads;
        this.backOff = backOff;
        this.log = log;
    }

    /// Remembers, for all functions and over their restarts, that a receiver is gone.
    public interface Switch {
        /// {@return whether it is switched off}
        boolean isOff();

        /// Switches it off, and says so where people look.
        ///
        /// @param host the receiver's
        /// @param at since when
        void off(String host, Instant at);
    }

    @Override
    public boolean dropsRepeats() {
        return true;
    }

    @Override
    public Receipt hand(Outgoing outgoing) {
        if (offSwitch.isOff()) {
            return new Receipt.Refused("webhook-gone");
        }
        return switch (webhook.send(outgoing.effect(), JsonText.bytes(body(outgoing)))) {
            case Answer.Taken() -> new Receipt.Taken();
            case Answer.Refused(String word) -> new Receipt.Refused(told(outgoing, word));
            case Answer.Later(String word, var until) -> {
                told(outgoing, word);
                yield until.map(Receipt.Down::new).orElseGet(() -> backOff.later(outgoing, PAUSE));
            }
            case Answer.Gone() -> {
                offSwitch.off(webhook.host(), outgoing.at());
                yield new Receipt.Refused(told(outgoing, "webhook-gone"));
            }
            case Answer.Lost() -> throw new LostAnswerException("the webhook's receiver", outgoing.effect());
        };
    }

    private String told(Outgoing outgoing, String word) {
        log.tell(new Line.Answered(outgoing.effect(), word));
        return word;
    }

    private Map<String, Object> body(Outgoing outgoing) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("effect", outgoing.effect());
        data.put("member", outgoing.member().value());
        String type = switch (outgoing) {
            case Outgoing.Letter letter -> letter(letter, data);
            case Outgoing.Errand errand -> errand(errand, data);
            case Outgoing.Signal signal -> signal(signal, data);
        };
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("timestamp", outgoing.at().toString());
        body.put("data", data);
        return body;
    }

    private static String letter(Outgoing.Letter letter, Map<String, Object> data) {
        data.put("journey", letter.journey());
        data.put("template", letter.template());
        data.put("topic", letter.topic());
        data.put("channel", letter.channel().word());
        data.put("address", letter.address().value());
        data.put("language", letter.text().language().tag());
        data.put("direction", letter.text().direction().word());
        letter.text().subject().ifPresent(subject -> data.put("subject", subject));
        data.put("text", letter.text().text());
        return "message.requested";
    }

    private static String signal(Outgoing.Signal signal, Map<String, Object> data) {
        data.put("journey", signal.journey());
        data.put("event", signal.event());
        data.put("data", signal.data());
        return "journey.signalled";
    }

    private String errand(Outgoing.Errand errand, Map<String, Object> data) {
        data.put("journey", errand.journey());
        data.put("title", errand.title().in(staffReads.tag(), errand.effect()));
        data.put("deadline", errand.deadline().toString());
        return "task.requested";
    }
}
