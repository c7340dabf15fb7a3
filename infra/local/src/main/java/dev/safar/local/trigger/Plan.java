package dev.safar.local.trigger;

import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.door.Finding;
import dev.safar.door.Market;
import dev.safar.door.TypedIdentities;
import dev.safar.event.Identity;
import dev.safar.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The envelopes of one command, in the order in which they are sent.
///
/// @param source where they come from
/// @param occurredAt when they happened
/// @param repeat how often each is sent
/// @param ids names for envelopes, each given once
public record Plan(String source, Instant occurredAt, int repeat, Supplier<String> ids) {
    /// Makes the envelopes.
    ///
    /// @param drafts what happened, the first first, to each of the members
    /// @param members as they were typed
    /// @param market what is traded in, and where
    /// @param shuffle draws another order; empty keeps it
    /// @return the envelopes; repetitions are the same envelope again
    /// @throws Mistyped if a member or an envelope is none
    public List<Map<String, @Nullable Object>> envelopes(List<Draft> drafts, List<String> members, Market market,
            Optional<RandomGenerator> shuffle) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (String member : members) {
            Map<String, String> identities = identities(member, market);
            for (Draft draft : drafts) {
                Map<String, @Nullable Object> envelope = draft.envelope(ids.get(), source, occurredAt.toString(),
                        identities);
                check(envelope, market);
                for (int i = 0; i < repeat; i++) {
                    all.add(envelope);
                }
            }
        }
        shuffle.ifPresent(random -> shuffled(all, random));
        return all;
    }

    private static <T> void shuffled(List<T> all, RandomGenerator random) {
        for (int i = all.size() - 1; i > 0; i--) {
            all.set(i, all.set(random.nextInt(i + 1), all.get(i)));
        }
    }

    /// What has an at sign is a mail address, what begins with a plus or a zero and can be a phone number is one, and anything else is a customer id.
    private static Map<String, String> identities(String typed, Market market) {
        List<Identity> meant = new TypedIdentities(market).of(typed);
        boolean looksLikeAPhone = typed.strip().startsWith("+") || typed.strip().startsWith("0");
        Identity.Kind kind = typed.contains("@")
                ? Identity.Kind.EMAIL
                : looksLikeAPhone ? Identity.Kind.PHONE : Identity.Kind.CUSTOMER_ID;
        Identity identity = meant.stream().filter(one -> one.kind() == kind).findFirst()
                .or(() -> meant.stream().findFirst())
                .orElseThrow(() -> new Mistyped(
                        "Expected --member to be an e-mail address, a phone number or a customer id, "
                                + "with email:, phone: or customer-id: before it where it could be several"));
        Map<String, String> identities = new LinkedHashMap<>();
        identities.put(switch (identity.kind()) {
            case CUSTOMER_ID -> "customerId";
            case EMAIL -> "email";
            case PHONE -> "phone";
        }, identity.value());
        return identities;
    }

    /// What the door would refuse is told before anything is sent.
    private void check(Map<String, @Nullable Object> envelope, Market market) {
        byte[] body = JsonText.compact(envelope).getBytes(StandardCharsets.UTF_8);
        switch (new Door(market).read(body, occurredAt)) {
            case Assessment.Accepted _ -> {
            }
            case Assessment.Malformed(List<Finding> findings) -> throw new Mistyped(findings.stream()
                    .map(Finding::message).collect(Collectors.joining("\n")));
            case Assessment.Unacceptable no -> throw new Mistyped(no.explanation());
        }
    }
}
