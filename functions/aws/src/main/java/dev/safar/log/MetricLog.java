package dev.safar.log;

import dev.safar.json.JsonText;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells another log, and writes numbers beside it in CloudWatch's embedded format: CloudWatch makes metrics of such lines, without a call.
///
/// Each line holds one metric under at most one dimension. `Entered` by `Journey`, `Sent`, `Failed` and `Uncertain` by `Channel`, `Withheld` and `Postponed` by
/// `Reason`, `GoalReached` and `RunsFailed` by `Journey`, `Rejected` by `Reason`, `Errors` by `Work`; `DueLag` in milliseconds, `SweepFailures`, `Unreadable` and
/// `Unsent` by nothing.
public final class MetricLog implements Log {
    private final Log log;
    private final PrintStream out;
    private final InstantSource clock;
    private final String namespace;

    /// Opens it.
    ///
    /// @param log is told every line first
    /// @param out takes the numbers, in UTF-8
    /// @param clock the time
    /// @param namespace under which CloudWatch keeps them, as in `Safar/prod`
    public MetricLog(Log log, PrintStream out, InstantSource clock, String namespace) {
        this.log = log;
        this.out = out;
        this.clock = clock;
        this.namespace = namespace;
    }

    @Override
    public void tell(Line line) {
        log.tell(line);
        Measure.of(line).forEach(this::write);
    }

    private void write(Measure measure) {
        Map<String, Object> metric = new LinkedHashMap<>();
        metric.put("Name", measure.name());
        metric.put("Unit", measure.unit().word());
        Map<String, Object> directive = new LinkedHashMap<>();
        directive.put("Namespace", namespace);
        directive.put("Dimensions", List.of(List.copyOf(measure.dimension().keySet())));
        directive.put("Metrics", List.of(metric));
        Map<String, Object> aws = new LinkedHashMap<>();
        aws.put("Timestamp", clock.millis());
        aws.put("CloudWatchMetrics", List.of(directive));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("_aws", aws);
        fields.putAll(measure.dimension());
        fields.put(measure.name(), measure.value());
        out.print(JsonText.compact(fields) + "\n");
        out.flush();
    }
}
