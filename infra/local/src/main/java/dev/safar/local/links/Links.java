package dev.safar.local.links;

import dev.safar.local.durable.Shelf;
import dev.safar.local.durable.Table;
import dev.safar.local.links.Link.Kind;
import dev.safar.local.outbox.Sent;
import dev.safar.store.FixedInstant;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What ids in mails lead to, on a shelf of the store's file. For many threads.
public final class Links {
    /// Nobody reads a mail and follows two of its links within a second of each other, or any of them so soon after it left.
    static final Duration TOO_FAST = Duration.ofSeconds(1);
    private static final String LINK = "link/";
    private static final String LAST_CLICK = "last-click/";
    private static final String UNTOLD = "untold/";
    private final Shelf shelf;

    /// Opens the links.
    ///
    /// @param shelf where they are kept; the names `link/...`, `last-click/...` and `untold/...` on it are theirs
    public Links(Shelf shelf) {
        this.shelf = shelf;
    }

    /// Keeps a letter's links, in the commit in which it leaves.
    ///
    /// @param linked the letter
    /// @param pen writes
    public void keep(Linked linked, Table pen) {
        for (Link link : linked.links()) {
            put(pen, find(pen, link.id()).map(known -> known.leaving(link.left())).orElse(link));
        }
    }

    /// Takes a letter's links away, in the commit in which its row goes.
    ///
    /// @param row the letter's
    /// @param pen writes
    public void forget(Sent row, Table pen) {
        row.links().forEach(id -> find(pen, id).ifPresent(link -> {
            link.first().ifPresent(at -> pen.remove(untold(at, id)));
            pen.remove(LINK + id);
        }));
        pen.remove(LAST_CLICK + row.effect());
    }

    /// {@return where a link of a text leads; empty where there is none of this id}
    ///
    /// @param id as it stands in its address
    public Optional<URI> target(String id) {
        return find(id, Kind.CLICK).flatMap(Link::target);
    }

    Optional<Link> find(String id, Kind kind) {
        return shelf.get(LINK + id).map(LinkText::read).filter(link -> link.kind() == kind);
    }

    /// Counts that somebody asked for a link.
    ///
    /// @param program whether what asked says itself that it is no person
    void count(Link asked, boolean program, Instant now) {
        shelf.change(pen -> find(pen, asked.id()).ifPresent(link -> {
            boolean early = now.isBefore(link.left().plus(TOO_FAST));
            if (program || early || (link.kind() == Kind.CLICK && isBurst(pen, link, now))) {
                put(pen, link.askedByProgram());
            } else {
                Link next = link.askedByPerson(now);
                put(pen, next);
                if (link.first().isEmpty()) {
                    pen.put(untold(now, link.id()), "");
                }
            }
        }));
    }

    /// Two links of one letter in a moment were followed by a program, the first of them too.
    private static boolean isBurst(Table pen, Link link, Instant now) {
        String place = LAST_CLICK + link.effect();
        Optional<String> last = pen.get(place);
        pen.put(place, FixedInstant.of(now) + link.id());
        Optional<String> other = last.filter(text -> now.isBefore(FixedInstant.in(text).plus(TOO_FAST)))
                .map(text -> text.substring(FixedInstant.WIDTH)).filter(id -> !id.equals(link.id()));
        other.flatMap(id -> find(pen, id)).filter(before -> !before.told()).ifPresent(before -> recount(pen, before));
        return other.isPresent();
    }

    private static void recount(Table pen, Link link) {
        link.first().ifPresent(at -> {
            pen.remove(untold(at, link.id()));
            put(pen, link.recounted());
        });
    }

    /// Clicks and openings of people that no fact tells of yet, and that can be no burst any more.
    List<Link> untold(Instant now, int limit) {
        String bound = UNTOLD + FixedInstant.of(now.minus(TOO_FAST));
        return shelf.page(UNTOLD, Optional.empty(), limit).stream().map(Map.Entry::getKey)
                .filter(name -> name.compareTo(bound) < 0)
                .map(name -> name.substring(UNTOLD.length() + FixedInstant.WIDTH + 1))
                .flatMap(id -> shelf.get(LINK + id).stream()).map(LinkText::read).toList();
    }

    void told(Link told) {
        shelf.change(pen -> {
            told.first().ifPresent(at -> pen.remove(untold(at, told.id())));
            find(pen, told.id()).ifPresent(link -> put(pen, link.asTold()));
        });
    }

    void withdrawn(Link asked, Instant at) {
        shelf.change(pen -> find(pen, asked.id()).ifPresent(link -> put(pen, link.withdrawn(at))));
    }

    private static Optional<Link> find(Table pen, String id) {
        return pen.get(LINK + id).map(LinkText::read);
    }

    private static void put(Table pen, Link link) {
        pen.put(LINK + link.id(), LinkText.write(link));
    }

    private static String untold(Instant at, String id) {
        return UNTOLD + FixedInstant.of(at) + "/" + id;
    }
}
