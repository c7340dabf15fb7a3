package dev.safar.log;

import dev.safar.json.JsonText;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes each line as one line of JSON: `time`, `level`, `what`, and the ids. On Lambda the standard output is the log.
public final class JsonLog implements Log {
    private final PrintStream out;
    private final InstantSource clock;

    /// Opens a log.
    ///
    /// @param out takes the lines, in UTF-8
    /// @param clock the time
    public JsonLog(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void tell(Line line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("time", clock.instant().toString());
        fields.putAll(LineForm.of(line));
        // One write a line: what is written in pieces becomes several entries of the log.
        out.print(JsonText.compact(fields) + "\n");
        out.flush();
    }
}
