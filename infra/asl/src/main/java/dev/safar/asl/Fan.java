package dev.safar.asl;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The strands inside one attempt of a Parallel or Map state.
final class Fan implements Ending {
    private final Visit visit;
    private final List<Work> works;
    private final Limits limits;
    private final @Nullable Object[] outputs;
    private final Strand[] strands;
    private int started;
    private int ended;
    private int failures;

    Fan(Visit visit, List<Work> works, Limits limits) {
        this.visit = visit;
        this.works = works;
        this.limits = limits;
        this.outputs = new @Nullable Object[works.size()];
        this.strands = new Strand[works.size()];
    }

    /// One branch or iteration.
    ///
    /// @param flow what is done
    /// @param input with what
    /// @param item the Map item as the context shows it; null for a branch of a Parallel
    record Work(Flow flow, @Nullable Object input, @Nullable Map<String, @Nullable Object> item) {}

    /// How many at a time, and how many may fail.
    ///
    /// @param concurrency 0 for all at once
    /// @param count so many may fail
    /// @param percentage such a share may fail, from 0 to 100
    /// @param named whether the definition speaks of tolerance at all, which then names the error
    record Limits(long concurrency, long count, long percentage, boolean named) {
        static final Limits NONE = new Limits(0, 0, 0, false);

        boolean tolerates(int failures, int all) {
            return failures <= count || failures * 100L <= percentage * all;
        }
    }

    void start() {
        if (works.isEmpty()) {
            finish();
            return;
        }
        long first = visit.strand().lastEvent();
        long atOnce = limits.concurrency == 0 ? works.size() : Math.min(limits.concurrency, works.size());
        for (int i = 0; i < atOnce; i++) {
            startNext(first);
        }
    }

    private void startNext(long previousEvent) {
        int index = started++;
        Work work = works.get(index);
        Strand strand = visit.strand().branch(work.flow, work.item, previousEvent, this);
        strands[index] = strand;
        visit.strand().execution().at(visit.now(), strand, () -> {
            iteration(strand, index, "Started");
            strand.begin(work.input);
        });
    }

    private void iteration(Strand strand, int index, String what) {
        if (visit.state() instanceof MapState) {
            strand.lastEvent(visit.journal().record(strand.lastEvent(), "MapIteration" + what, () -> {
                Map<String, @Nullable Object> details = new LinkedHashMap<>();
                details.put("name", visit.state().outline().name());
                details.put("index", index);
                return details;
            }));
        }
    }

    @Override
    public void succeeded(Strand strand, @Nullable Object output) {
        int index = index(strand);
        long lastExit = strand.lastEvent();
        iteration(strand, index, "Succeeded");
        settled(strand, index, output, lastExit);
    }

    @Override
    public void failed(Strand strand, Failure failure) {
        int index = index(strand);
        long lastOfWork = strand.lastEvent();
        iteration(strand, index, "Failed");
        failures++;
        if (limits.tolerates(failures, works.size())) {
            settled(strand, index, failure.output(), lastOfWork);
            return;
        }
        for (int i = 0; i < started; i++) {
            abort(strands[i], i, strand);
        }
        visit.strand().lastEvent(lastOfWork);
        visit.fail(limits.named
                ? new Failure(Failure.TOLERANCE, "The specified tolerated failure threshold was exceeded")
                : failure, visit.state() instanceof ParallelState);
    }

    /// Ends what still runs. AWS notes the states of a Parallel, the failed one among them, and the other iterations of a Map.
    private void abort(Strand branch, int index, Strand failed) {
        branch.cancel();
        if (!branch.isUnderWay()) {
            return;
        }
        String type = branch.abortable();
        if (visit.state() instanceof ParallelState && type != null) {
            visit.journal().record(branch.lastEvent(), type + "StateAborted");
        } else if (!branch.equals(failed)) {
            iteration(branch, index, "Aborted");
        }
    }

    private void settled(Strand strand, int index, @Nullable Object output, long lastExit) {
        outputs[index] = output;
        ended++;
        if (started < works.size()) {
            startNext(lastExit);
        } else if (ended == works.size()) {
            visit.strand().lastEvent(strand.lastEvent());
            finish();
        }
    }

    /// The event that says so leads to no other: AWS lets the exit follow from the last branch's end.
    private void finish() {
        visit.journal().record(visit.strand().lastEvent(), visit.state().outline().type() + "StateSucceeded");
        visit.guarded(() -> {
            Object result = visit.freeze(Arrays.asList(outputs));
            visit.succeed(visit.scope().withResult(result), result);
        });
    }

    private int index(Strand strand) {
        return Arrays.asList(strands).indexOf(strand);
    }
}
