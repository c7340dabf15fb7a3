package dev.safar.local.live;

import dev.safar.flow.Carrier;
import dev.safar.flow.Outgoing;
import dev.safar.json.JsonText;
import dev.safar.local.durable.DataFile;
import dev.safar.local.durable.Table;
import dev.safar.member.MemberId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Carries nothing away: it keeps what left the house in the file, each under the id of its effect, so that one that comes again is dropped. Taken means that it is
/// on the disk.
public final class DurableOutbox implements Carrier {
    private static final int PAGE = 1000;
    private final DataFile file;
    private final Table letters;
    private final Consumer<Outgoing> listener;

    /// The outbox of a folder of data.
    ///
    /// @param file where it is kept
    /// @param listener is told of each thing that was not there before
    public DurableOutbox(DataFile file, Consumer<Outgoing> listener) {
        this.file = file;
        this.letters = file.table("outbox");
        this.listener = listener;
    }

    @Override
    public Receipt carry(Outgoing outgoing) {
        String form = JsonText.compact(form(outgoing));
        boolean fresh = file.change(() -> {
            boolean absent = letters.get(outgoing.effect()).isEmpty();
            if (absent) {
                letters.put(outgoing.effect(), form);
            }
            return absent;
        });
        if (fresh) {
            listener.accept(outgoing);
        }
        return new Receipt.Taken();
    }

    @Override
    public boolean dropsRepeats(Outgoing outgoing) {
        return true;
    }

    /// An effect's id begins with its member's, so hers stand together.
    @Override
    public void forget(MemberId member) {
        file.change(() -> {
            String hersBegin = member.value() + "#";
            List<String> hers = new ArrayList<>();
            for (Iterator<String> keys = letters.keys(hersBegin); keys.hasNext();) {
                String key = keys.next();
                if (!key.startsWith(hersBegin)) {
                    break;
                }
                hers.add(key);
            }
            hers.forEach(letters::remove);
            return hers.size();
        });
    }

    /// {@return what left, in the order of the effects' ids: JSON objects with `effect`, `member`, `at`, `journey`, `kind` (`letter`, `errand`), and what it says}
    ///
    /// @param from the id to begin with, itself included; empty for the first
    public List<Map.Entry<String, String>> page(String from) {
        return file.read(() -> letters.from(from, PAGE));
    }

    private static Map<String, @Nullable Object> form(Outgoing outgoing) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("effect", outgoing.effect());
        form.put("member", outgoing.member().value());
        form.put("at", outgoing.at().toString());
        switch (outgoing) {
            case Outgoing.Letter letter -> {
                form.put("journey", letter.journey());
                form.put("kind", "letter");
                form.put("template", letter.template());
                form.put("channel", letter.channel().word());
                form.put("address", letter.address().value());
                form.put("language", letter.text().language().tag());
                form.put("direction", letter.text().direction().word());
                form.put("subject", letter.text().subject().orElse(null));
                form.put("text", letter.text().text());
            }
            case Outgoing.Errand errand -> {
                form.put("journey", errand.journey());
                form.put("kind", "errand");
                form.put("title", errand.title().byLanguage());
                form.put("deadline", errand.deadline().toString());
            }
        }
        return form;
    }
}
