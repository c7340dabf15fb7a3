package dev.safar.local.serve;

import dev.safar.door.Door;
import dev.safar.door.EnvelopeWriter;
import dev.safar.door.Market;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Catalog;
import dev.safar.flow.Directory;
import dev.safar.flow.Shop;
import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.language.Checkup;
import dev.safar.language.finding.Finding;
import dev.safar.local.desk.Desk;
import dev.safar.local.http.Request;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import dev.safar.local.live.Edition;
import dev.safar.local.live.Editions;
import dev.safar.local.live.Foresight;
import dev.safar.local.rehearsal.Hearing;
import dev.safar.local.rehearsal.Unplayable;
import dev.safar.member.MemberId;
import dev.safar.store.Item;
import dev.safar.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `POST /desk/members/{member}/preview`: what lies ahead of a member if this and that happens, by the code that runs live. It reads her, and writes nothing; nothing leaves
/// the house.
///
/// @param store where members are
/// @param shop whose members they are
/// @param editions the journeys at the moment of asking
/// @param clock what time it is
record PreviewRoute(Store store, Shop shop, Supplier<Editions> editions, InstantSource clock) {
    private static final int BYTES = 1024 * 1024;
    private static final Limits WRITTEN = new Limits(BYTES, 16, BYTES, 40);

    Route route() {
        return Route.desk("POST", "/desk/members/{member}/preview", this::preview);
    }

    private Response preview(Request request) {
        if (!(Json.read(request.body(), WRITTEN) instanceof Parsed.Value(Node.Obj object))) {
            return malformed();
        }
        Optional<PreviewRequest> asked = PreviewRequest.of(object.plain());
        MemberId member = new MemberId(request.parameter("member").isBlank() ? "-" : request.parameter("member"));
        List<Item> rows = new Directory(store, shop).rows(member);
        if (asked.filter(it -> it.isAhead(clock.instant())).isEmpty()) {
            return malformed();
        }
        if (rows.stream().noneMatch(Item.Member.class::isInstance)) {
            return Response.refused(404, "unknown-member", "Nobody is known by this id");
        }
        Checkup checkup = Checkup.ofSome(asked.get().written().journeys(), asked.get().written().messages());
        String errors = checkup.findings().stream().filter(Finding::isError)
                .map(finding -> finding.line(asked.get().words().language())).collect(Collectors.joining("\n"));
        if (!errors.isEmpty()) {
            return Response.refused(409, "not-sound", errors);
        }
        return walk(member, rows, asked.get(), Editions.of(checkup, asked.get().written()).active());
    }

    private Response walk(MemberId member, List<Item> rows, PreviewRequest asked, List<Edition> drafts) {
        Instant now = clock.instant();
        Editions would = editions.get().with(drafts, now);
        long journeys = Stream.concat(would.active().stream(), would.older().stream())
                .map(edition -> edition.journey().name()).distinct().count();
        if (journeys > Catalog.MOST_JOURNEYS) {
            return Response.refused(409, "cannot-happen", "There may be " + Catalog.MOST_JOURNEYS
                    + " journeys, and with these drafts there would be " + journeys);
        }
        Foresight foresight = new Foresight(shop, would, rows, now);
        try {
            happen(asked.events(), foresight, member);
        } catch (Unplayable no) {
            return Response.refused(409, "cannot-happen", String.valueOf(no.getMessage()));
        }
        foresight.passTo(asked.until());
        return Response.json(200,
                new Desk(foresight.store(), shop, market(), foresight::catalog, foresight::letter)
                        .since(now, member, asked.words(), asked.until()));
    }

    private Market market() {
        return new Market(shop.currency(), Market.ANYWHERE);
    }

    /// It comes from where her last fact came from, so that it may name an order of hers.
    private void happen(List<PreviewRequest.Event> events, Foresight foresight, MemberId member) {
        Hearing hearing = new Hearing(new Door(market()));
        int number = 0;
        for (PreviewRequest.Event event : events) {
            MemberEvent like = foresight.known(member).orElseThrow(() -> new Unplayable(event.type()
                    + ": no fact says by which customer id, e-mail address or phone number she is known, so none can be made up"));
            Map<String, @Nullable Object> envelope = EnvelopeWriter.envelope(like);
            envelope.put("id", "preview-" + ++number + "-" + event.at() + "-" + event.type());
            envelope.put("type", event.type());
            envelope.put("occurredAt", event.at().toString());
            envelope.put("data", event.data());
            Hearing.owner(event.type(),
                    foresight.happen(hearing.read(event.type(), envelope, event.at()), event.at()));
        }
    }

    private static Response malformed() {
        return Response.refused(400, "malformed-request",
                "Expected {\"until\": instant, \"events\": [{\"at\": instant, \"type\": ..., \"data\": {...}}], \"journeys\": {file: text}, \"messages\": {file: text}} "
                        + "of at most 1 MiB, instants from now on and within ten years, events in order and not after `until`, and lang to be en or fa");
    }
}
