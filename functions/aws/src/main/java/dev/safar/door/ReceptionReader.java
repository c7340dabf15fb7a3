package dev.safar.door;

import dev.safar.event.MemberEvent.MessageReceived;
import dev.safar.event.Reception;
import dev.safar.json.Fields;
import java.util.Optional;

/// `message.delivered`, `.opened`, `.clicked`, `.bounced`: `{message, channel, link?}`.
final class ReceptionReader {
    private ReceptionReader() {
    }

    static Draft read(Reception reception, Fields data) {
        String message = data.required("message", Lengths.MESSAGE);
        String channel = data.required("channel", Lengths.CODE);
        Optional<String> link = data.optional("link", Lengths.LINK);
        return Draft.unnamed(common -> new MessageReceived(common, reception, message, channel, link));
    }
}
