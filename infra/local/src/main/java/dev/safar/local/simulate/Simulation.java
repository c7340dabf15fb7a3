package dev.safar.local.simulate;

import dev.safar.flow.Carrier;
import dev.safar.journey.JourneyDefinition;
import dev.safar.local.replay.Lanes;
import dev.safar.local.stack.Compiled;
import dev.safar.local.stack.Passing;
import dev.safar.local.stack.Stack;
import dev.safar.message.TemplateBook;
import dev.safar.store.Meter;
import dev.safar.store.Store;
import dev.safar.store.Tariff;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/// Runs journeys over a history. Cohorts know nothing of each other, so threads take them in turn, and only their tallies are kept: a history of any
/// number of members needs the memory of one cohort a thread.
public final class Simulation {
    /// For how many cohorts what DynamoDB would bill is counted; of the others it is taken to be alike, because counting takes several times as long
    /// as all the rest.
    static final int METERED = 4;

    private final List<JourneyDefinition> journeys;
    private final Compiled compiled;
    private final TemplateBook texts;
    private final Setting setting;

    /// Prepares.
    ///
    /// @param journeys those that run
    /// @param compiled their machines
    /// @param texts what they say
    /// @param setting where and how
    public Simulation(List<JourneyDefinition> journeys, Compiled compiled, TemplateBook texts, Setting setting) {
        this.journeys = List.copyOf(journeys);
        this.compiled = compiled;
        this.texts = texts;
        this.setting = setting;
    }

    /// Runs.
    ///
    /// @param history what happened
    /// @param lanes how many threads, at least 1; what comes of it is the same for any number
    /// @param progress is told how many facts came so far, after each cohort; by several threads, one at a time
    /// @return what it came to
    public Tally run(History history, int lanes, LongConsumer progress) {
        Reactions reactions = new Reactions(setting.assumptions(), setting.seed(),
                setting.assumptions().basket().orElse(history.basket()), setting.currency());
        AtomicInteger next = new AtomicInteger();
        List<Tally> tallies = Stream.generate(this::tally).limit(lanes).toList();
        Progressing told = new Progressing(progress);
        Lanes.run(tallies.stream().<Runnable>map(tally -> () -> {
            for (int number = next.getAndIncrement(); number < history.cohorts(); number = next.getAndIncrement()) {
                told.add(live(history, number, reactions, tally));
            }
        }).toList());
        Tally all = tally();
        tallies.forEach(all::add);
        return all;
    }

    private Tally tally() {
        return new Tally(journeys, setting.zone());
    }

    private long live(History history, int number, Reactions reactions, Tally tally) {
        AtomicReference<Meter> meter = new AtomicReference<>();
        Moments moments = new Moments(journeys, setting.currency());
        Cohort cohort = new Cohort(history.cohort(number), reactions, moments, history.end(),
                carrier -> stack(history, carrier, number < METERED, meter));
        Stack stack = cohort.live();
        tally.count(stack, Optional.ofNullable(meter.get()).map(Meter::used), moments, history.end());
        return cohort.facts();
    }

    private Stack stack(History history, Carrier carrier, boolean isMetered, AtomicReference<Meter> meter) {
        return new Stack(history.start(), setting.shop(), journeys, compiled, texts, carrier,
                store -> isMetered ? metered(store, meter) : store, Passing.VALUES);
    }

    private static Store metered(Store store, AtomicReference<Meter> meter) {
        Meter before = new Meter(store, new Tariff(new Sizes()));
        meter.set(before);
        return before;
    }

    /// Adds up what threads tell.
    private static final class Progressing {
        private final LongConsumer progress;
        private long facts;

        Progressing(LongConsumer progress) {
            this.progress = progress;
        }

        synchronized void add(long more) {
            facts += more;
            progress.accept(facts);
        }
    }
}
