package dev.safar.member;

import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import dev.safar.event.MemberEvent.ComplaintOpened;
import dev.safar.event.MemberEvent.ComplaintResolved;
import dev.safar.event.Stamp;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One complaint: the set of its openings and resolutions, in whatever order they came. It may be opened again after it was settled.
///
/// The latest of both says how it stands; at one instant the resolution holds. A resolution whose opening is not known yet counts as resolved.
///
/// @param key its name
/// @param openings by their facts' names
/// @param resolutions by their facts' names
public record Complaint(ComplaintKey key, SortedMap<FactKey, ComplaintOpened> openings,
        SortedMap<FactKey, ComplaintResolved> resolutions) {
    /// Copies both.
    public Complaint {
        openings = Collections.unmodifiableSortedMap(new TreeMap<>(openings));
        resolutions = Collections.unmodifiableSortedMap(new TreeMap<>(resolutions));
    }

    /// {@return a complaint of which nothing is known}
    ///
    /// @param key its name
    public static Complaint empty(ComplaintKey key) {
        return new Complaint(key, Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    /// {@return whether nothing is known of it: a correction moved its only fact elsewhere, and its row may go}
    public boolean isEmpty() {
        return openings.isEmpty() && resolutions.isEmpty();
    }

    /// {@return whether it was opened, and not resolved at that instant or later}
    public boolean isOpen() {
        Optional<Stamp> opened = latest(openings).map(Complaint::stamp);
        Optional<Stamp> resolved = latest(resolutions).map(Complaint::stamp);
        return opened.filter(when -> resolved.filter(then -> !then.at().isBefore(when.at())).isEmpty()).isPresent();
    }

    /// {@return whether it was resolved, and not opened again after that}
    public boolean isResolved() {
        return !isEmpty() && !isOpen();
    }

    /// {@return whether it is resolved and the latest resolution says that she is content}
    public boolean isSatisfied() {
        return isResolved() && latest(resolutions).flatMap(ComplaintResolved::satisfied).orElse(false);
    }

    /// Writes the complaint as text.
    ///
    /// @return the same text for the same facts
    public String canonical() {
        CanonicalText text = new CanonicalText().put("complaint", key.toString());
        openings.values().forEach(opened -> text.put("opened", Optional.of(opened.provenance().stamp()))
                .put("opened.reason", opened.reason().orElse("")));
        resolutions.values().forEach(resolved -> text.put("resolved", Optional.of(resolved.provenance().stamp()))
                .put("resolved.satisfied", resolved.satisfied().map(String::valueOf).orElse("")));
        return text.toString();
    }

    Complaint without(MemberEvent event) {
        SortedMap<FactKey, ComplaintOpened> opened = new TreeMap<>(openings);
        SortedMap<FactKey, ComplaintResolved> resolved = new TreeMap<>(resolutions);
        opened.remove(event.provenance().key());
        resolved.remove(event.provenance().key());
        return new Complaint(key, opened, resolved);
    }

    Complaint with(MemberEvent event) {
        SortedMap<FactKey, ComplaintOpened> opened = new TreeMap<>(openings);
        SortedMap<FactKey, ComplaintResolved> resolved = new TreeMap<>(resolutions);
        if (event instanceof ComplaintOpened opening) {
            opened.put(event.provenance().key(), opening);
        }
        if (event instanceof ComplaintResolved resolution) {
            resolved.put(event.provenance().key(), resolution);
        }
        return new Complaint(key, opened, resolved);
    }

    private static <E extends MemberEvent> Optional<E> latest(Map<FactKey, E> facts) {
        return facts.values().stream().max(Comparator.comparing(Complaint::stamp));
    }

    private static Stamp stamp(MemberEvent event) {
        return event.provenance().stamp();
    }
}
