package dev.safar.local.replay;

import dev.safar.event.FactKey;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Members parted so that each lane can run by itself. Nothing in a file of orders ties one member to another, so what comes of each is the same
/// whoever runs beside her.
public final class Lanes {
    private Lanes() {
    }

    /// Parts facts by their members, who take turns in the order in which they appear.
    ///
    /// @param arrivals facts as they arrive; each lane keeps their order
    /// @param most how many lanes there may be, at least 1
    /// @return one lane or more, none of them empty where there is a fact. One only where a fact is told of two members, for then they are tied
    public static List<List<MemberEvent>> part(List<MemberEvent> arrivals, int most) {
        Map<Optional<Identity>, Integer> members = new HashMap<>();
        Map<FactKey, Optional<Identity>> owners = new HashMap<>();
        List<List<MemberEvent>> lanes = new ArrayList<>(
                Stream.generate(ArrayList<MemberEvent>::new).limit(most).toList());
        for (MemberEvent event : arrivals) {
            Optional<Identity> who = event.provenance().who().strongest();
            if (!owners.computeIfAbsent(event.provenance().key(), _ -> who).equals(who)) {
                return List.of(arrivals);
            }
            lanes.get(members.computeIfAbsent(who, _ -> members.size()) % most).add(event);
        }
        return lanes.stream().filter(lane -> !lane.isEmpty()).toList();
    }

    /// Runs lanes side by side, each on a thread of its own, until all are done.
    ///
    /// @param lanes what to do in each
    /// @throws RuntimeException what a lane throws
    public static void run(List<Runnable> lanes) {
        try (ExecutorService threads = Executors.newFixedThreadPool(lanes.size())) {
            CompletableFuture.allOf(lanes.stream().map(lane -> CompletableFuture.runAsync(lane, threads))
                    .toArray(CompletableFuture<?>[]::new)).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw failed;
        }
    }
}
