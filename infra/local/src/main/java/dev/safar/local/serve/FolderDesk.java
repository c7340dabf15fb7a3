package dev.safar.local.serve;

import dev.safar.door.EnvelopeWriter;
import dev.safar.door.Market;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Doubts.Said;
import dev.safar.flow.Intake;
import dev.safar.flow.Received;
import dev.safar.local.desk.DeadLetter;
import dev.safar.local.desk.DeadLetters;
import dev.safar.local.desk.Doubt;
import dev.safar.local.desk.Forgetter;
import dev.safar.local.http.Route;
import dev.safar.local.live.DeadLetterOffice;
import dev.safar.local.live.Editions;
import dev.safar.local.live.LocalClock;
import dev.safar.local.outbox.Answered;
import dev.safar.local.outbox.DurableOutbox;
import dev.safar.local.outbox.Sent;
import dev.safar.local.queue.Queue;
import dev.safar.local.story.Letters;
import dev.safar.log.Line;
import dev.safar.log.Log;
import dev.safar.message.Rendered;
import dev.safar.store.Due;
import dev.safar.store.Store;
import dev.safar.webhook.Rejected;
import dev.safar.webhook.source.SourceKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The desk of a folder of data: its queue, its outbox and its clock behind [Desks].
///
/// @param config whose shop it is
/// @param store where members are
/// @param editions the journeys at the moment of asking
/// @param queue what is not taken in yet, and what was given up
/// @param office takes away the dead letters of who is erased
/// @param outbox what left the house
/// @param clock what time it is
/// @param look lets the sweep look at an entry at once
/// @param again has an action done once more; empty where the server does not run
/// @param log is told what was rejected
record FolderDesk(Config config, Store store, Supplier<Editions> editions, Queue queue, DeadLetterOffice office,
        DurableOutbox outbox, LocalClock clock, Consumer<Due> look, Function<Doubt, Optional<Said>> again, Log log) {
    /// What stands in the log where a fact has its message on the queue.
    private static final String DESK = "desk";

    List<Route> routes() {
        Market market = config.market();
        Map<String, SourceKind> sources = new TreeMap<>();
        config.sources().forEach((name, wire) -> sources.put(name, wire.kind()));
        return new Desks(config.shop(), market, sources, store, editions, this::put, letters(), sent(), clock,
                clock::ahead, look, () -> new Forgetter.Forgotten(office.forget(), ""), again).routes();
    }

    private boolean put(List<MemberEvent> facts, List<Rejected> rejections) {
        queue.send(facts.stream().map(EnvelopeWriter::write).toList());
        Intake intake = new Intake(store, editions.get().catalog(), config.shop());
        return rejections.stream().allMatch(no -> isWritten(no, intake));
    }

    private boolean isWritten(Rejected no, Intake intake) {
        Received received = intake.reject(no.about(), no.reason(), no.text(), clock.instant());
        log.tell(new Line.Fact(DESK, no.name(), received));
        return !(received instanceof Received.Busy);
    }

    private Letters sent() {
        return new Letters() {
            @Override
            public Optional<Rendered> apply(String effect) {
                return outbox.find(effect).filter(sent -> sent.address().isPresent())
                        .map(sent -> new Rendered(sent.language(), sent.language().direction(), sent.subject(),
                                sent.text()));
            }

            @Override
            public boolean stayed(String effect) {
                return outbox.find(effect).filter(sent -> sent.answered() == Answered.RECORDED).isPresent();
            }

            @Override
            public Map<String, Object> delivery(String effect) {
                return outbox.find(effect).map(Sent::delivery).orElse(Map.of());
            }
        };
    }

    private DeadLetters letters() {
        return new DeadLetters() {
            @Override
            public List<DeadLetter> list(String from, int limit) {
                return queue.dead().page(from, limit).stream().map(FolderDesk::letter).toList();
            }

            @Override
            public Optional<DeadLetter> find(String id) {
                return queue.dead().find(id).map(FolderDesk::letter);
            }

            @Override
            public boolean replay(String id) {
                return queue.replay(id);
            }

            @Override
            public boolean discard(String id) {
                return queue.dead().discard(id);
            }

            @Override
            public long expired() {
                return queue.dead().expired();
            }
        };
    }

    private static DeadLetter letter(dev.safar.local.queue.DeadLetter dead) {
        return new DeadLetter(dead.id(), dead.sent(), dead.died(), dead.failures(), dead.reason(), dead.body());
    }
}
