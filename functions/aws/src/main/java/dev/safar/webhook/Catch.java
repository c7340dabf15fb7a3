package dev.safar.webhook;

import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.door.Finding;
import dev.safar.door.Reason;
import dev.safar.event.Bearing;
import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.json.JsonText;
import dev.safar.member.Order;
import dev.safar.member.OrderKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Collects what comes of one platform's body: each envelope goes through the same door as everybody's.
final class Catch {
    /// From here on versions count backwards from the greatest number, because the earliest body must win: their time is the fact's own, which the door looks at.
    private static final long BACKWARDS = Long.MAX_VALUE / 2;
    /// An order with every refund that it keeps, and who ordered. Each part is made durable by itself, so a body of thousands would hold its sender until he gave up.
    private static final int MOST_PARTS = Order.MOST_REFUNDS + 16;

    private static final Pattern TRADED = Pattern.compile("(?:order|refund)/[0-9A-Za-z_-]{1,64}");

    private final Door door;
    private final Instant now;
    private final FactKey body;
    private final List<MemberEvent> facts = new ArrayList<>();
    private final Map<FactKey, Rejected> rejections = new LinkedHashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();

    /// @param door reads each envelope
    /// @param now its clock
    /// @param body what a rejection is named by that has no fact's name
    Catch(Door door, Instant now, FactKey body) {
        this.door = door;
        this.now = now;
        this.body = body;
    }

    Catch all(Translation.Facts translated) {
        List<Translation.Envelope> parts = translated.envelopes();
        parts.stream().limit(MOST_PARTS).forEach(this::one);
        notes.addAll(translated.notes());
        return parts.size() <= MOST_PARTS
                ? this
                : rejected(Rejected.UNREADABLE,
                        "Expected at most " + MOST_PARTS + " parts (an order, its refunds), but found "
                                + parts.size() + "; those after the first " + MOST_PARTS + " were left out");
    }

    Catch rejected(String reason, String text) {
        return rejected(new Rejected(Bearing.unclaimed(body, now), reason, text));
    }

    /// What has one name is one row.
    private Catch rejected(Rejected one) {
        rejections.merge(one.name(), one, Rejected::and);
        return this;
    }

    WebhookAnswer.Taken taken() {
        return new WebhookAnswer.Taken(facts, List.copyOf(rejections.values()), List.copyOf(notes));
    }

    /// What a platform's field holds that cannot be read is missing in our envelope, so the door could only say that.
    private void one(Translation.Envelope envelope) {
        if (envelope.flaws().isEmpty()) {
            take(door.read(JsonText.bytes(envelope.values()), now));
        } else {
            rejected(Rejected.UNREADABLE, String.join("; ", envelope.flaws()) + where(envelope));
        }
    }

    /// The row is named by the body, which holds people's data; by the order a person finds it at the platform.
    private static String where(Translation.Envelope envelope) {
        return envelope.values().get("id") instanceof String id && TRADED.matcher(id).matches()
                ? ", in " + id.replace('/', ' ')
                : "";
    }

    /// A platform's time of change, in milliseconds, is the version of its fact. One that lies ahead would win against every change to come.
    private boolean isChangedAhead(MemberEvent event) {
        long version = event.provenance().revision().version();
        return version > now.plus(Door.AHEAD).toEpochMilli() && version < BACKWARDS;
    }

    private Rejected ahead(MemberEvent event) {
        Provenance common = event.provenance();
        Bearing about = new Bearing(common.key(), common.occurredAt(), common.who(),
                OrderKey.of(event).map(OrderKey::fact));
        return new Rejected(about, Reason.FAR_FUTURE.word(), "Expected the time of the change to be at most "
                + Door.AHEAD.toMinutes() + " minutes ahead of the clock, which stood at " + now + ", but found "
                + Instant.ofEpochMilli(common.revision().version()));
    }

    /// The places of findings are left out: they are places in our envelope, which the platform never saw.
    private void take(Assessment assessment) {
        switch (assessment) {
            case Assessment.Accepted(MemberEvent event, var _) when isChangedAhead(event) ->
                rejected(ahead(event));
            case Assessment.Accepted(MemberEvent event, List<Finding> remarks) -> {
                facts.add(event);
                remarks.forEach(remark -> notes.add(remark.message()));
            }
            case Assessment.Unacceptable no ->
                rejected(new Rejected(no.about(), no.reason().word(), said(no.findings())));
            case Assessment.Malformed(List<Finding> findings) -> rejected(Rejected.UNREADABLE, said(findings));
        }
    }

    private static String said(List<Finding> findings) {
        return findings.stream().map(Finding::message).collect(Collectors.joining("; "));
    }
}
