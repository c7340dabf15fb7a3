package dev.safar.local.outbox;

import dev.safar.flow.Outgoing;
import dev.safar.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes letters as NDJSON, one object a line, with the fields `effect`, `member`, `journey`, `template`, `channel`, `language`, `direction`,
/// `subject` (null but for a mail), `text` and `at`. Errands for the staff are not letters and are left out.
public final class NdjsonOutbox implements Consumer<Outgoing> {
    private final Writer out;
    private final boolean addresses;

    /// Prepares to write.
    ///
    /// @param out takes the lines; whoever opened it closes it
    /// @param addresses whether each line also says where the letter went, in a field `address`
    public NdjsonOutbox(Writer out, boolean addresses) {
        this.out = out;
        this.addresses = addresses;
    }

    /// Writes one line.
    ///
    /// @throws UncheckedIOException if it cannot be written
    @Override
    public void accept(Outgoing outgoing) {
        if (outgoing instanceof Outgoing.Letter letter) {
            write(JsonText.compact(line(letter)) + "\n");
        }
    }

    private Map<String, @Nullable Object> line(Outgoing.Letter letter) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("effect", letter.effect());
        line.put("member", letter.member().value());
        line.put("journey", letter.journey());
        line.put("template", letter.template());
        line.put("channel", letter.channel().word());
        line.put("language", letter.text().language().tag());
        line.put("direction", letter.text().direction().word());
        line.put("subject", letter.text().subject().orElse(null));
        line.put("text", letter.text().text());
        line.put("at", letter.at().toString());
        if (addresses) {
            line.put("address", letter.address().value());
        }
        return line;
    }

    private void write(String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
