package dev.safar.local.desk;

import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.door.TypedIdentities;
import dev.safar.event.Identity;
import dev.safar.flow.Erasure;
import dev.safar.store.Due;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Those of whom nothing is known but what dead letters say.
///
/// @param letters what the queue gave up
/// @param door reads envelopes
/// @param identities reads what a person typed
/// @param erasure begins to erase
/// @param look lets the sweep look at an entry at once
/// @param forgetter takes away the letters of whoever is erased
public record Strangers(DeadLetters letters, Door door, TypedIdentities identities, Erasure erasure,
        Consumer<Due> look, Forgetter forgetter) {
    private static final int PAGE = 200;

    /// Erases whom dead letters name by what was typed, as far as the list of them goes. What is hers and comes again is refused, as of every other who was erased.
    ///
    /// @param typed a customer id, a mail address or a phone number
    /// @param now as of when
    /// @return what became of the letters; empty where none names her, and nothing was done
    public Optional<Forgetter.Forgotten> erase(String typed, Instant now) {
        forgetter.reach();
        Set<Identity> hers = named(Set.copyOf(identities.of(typed)), now);
        if (hers.isEmpty()) {
            return Optional.empty();
        }
        // Somebody may have become known by it meanwhile.
        List<Due> begun = new ArrayList<>();
        hers.forEach(identity -> erasure.begin(identity, now).ifPresent(begun::add));
        Forgetter.Forgotten forgotten = forgetter.forget();
        begun.forEach(look);
        return Optional.of(forgotten);
    }

    private Set<Identity> named(Set<Identity> sought, Instant now) {
        Set<Identity> named = new LinkedHashSet<>();
        Optional<String> from = Optional.of("");
        while (from.isPresent()) {
            List<DeadLetter> page = letters.list(from.get(), PAGE + 1);
            page.stream().limit(PAGE).flatMap(letter -> who(letter, now).stream()).filter(sought::contains)
                    .forEach(named::add);
            from = page.size() > PAGE ? Optional.of(page.getLast().id()) : Optional.empty();
        }
        return named;
    }

    /// What no door can read names nobody.
    private List<Identity> who(DeadLetter letter, Instant now) {
        return door.read(letter.body().getBytes(StandardCharsets.UTF_8), now) instanceof Assessment.Accepted accepted
                ? accepted.event().provenance().who().strongestFirst()
                : List.of();
    }
}
