package dev.safar.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files of orders that tests write.
final class OrderFiles {
    static final String HEADER = "event_id,type,member_id,occurred_at,amount_cents\n";

    /// Sixty days are 5,184,000 seconds: from 1 January to 2 March.
    static final String SMALL = HEADER + """
            a1,purchase,anna,2026-01-01T00:00:00Z,1000
            b1,purchase,bea,2026-01-01T00:00:00Z,100
            c1,purchase,cleo,2026-01-10T00:00:00Z,10
            d1,purchase,dora,2026-01-10T00:00:00Z,1
            c2,purchase,cleo,2026-01-13T00:00:00Z,20
            d2,purchase,dora,2026-01-13T00:00:01Z,2
            e1,refund,ella,2026-02-01T00:00:00Z,-500
            f1,purchase,fay,2026-02-01T12:00:00Z,5
            f2,purchase,fay,2026-02-01T12:00:00Z,6
            a2,purchase,anna,2026-03-02T00:00:00Z,2000
            b2,purchase,bea,2026-03-02T00:00:01Z,200
            g1,purchase,gina,2026-05-01T00:00:01Z,7
            """;

    private OrderFiles() {
    }

    static Path file(Path folder, String text) {
        return file(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("orders.csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
