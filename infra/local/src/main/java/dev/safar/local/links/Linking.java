package dev.safar.local.links;

import dev.safar.event.Personal;
import dev.safar.flow.Outgoing.Letter;
import dev.safar.local.links.Link.Kind;
import dev.safar.mail.LetterForm;
import dev.safar.mail.Passage;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Gives letters their links: each web address that stands in one becomes a link of ours that leads there, and every letter gets one to end her consent.
public final class Linking {
    private final Supplier<URI> home;
    private final LinkIds ids;
    private final boolean tracked;

    /// Prepares.
    ///
    /// @param home where the world reaches this server, as in `https://mail.narenj.example`; asked as each letter leaves
    /// @param secret under which ids are hashed
    /// @param tracked whether clicks and openings are followed; where not, addresses stay as they are, and only the way to end consent is added
    public Linking(Supplier<URI> home, Personal<String> secret, boolean tracked) {
        this.home = home;
        this.ids = new LinkIds(secret);
        this.tracked = tracked;
    }

    /// Links a letter. The same letter gets the same links.
    ///
    /// @param letter a mail
    /// @return its text and page
    public Linked of(Letter letter) {
        Map<String, Link> links = new LinkedHashMap<>();
        List<Passage> passages = Passage.of(letter.text().text());
        Link end = link(letter, Kind.UNSUBSCRIBE, Optional.empty(), links);
        Optional<URI> pixel = tracked
                ? Optional.of(address(link(letter, Kind.OPEN, Optional.empty(), links)))
                : Optional.empty();
        if (tracked) {
            passages.forEach(passage -> click(letter, passage, links));
        }
        LetterForm form = new LetterForm(letter, passages, shown(links), address(end), pixel);
        return new Linked(form.text(), form.html(), address(end), List.copyOf(links.values()));
    }

    private void click(Letter letter, Passage passage, Map<String, Link> links) {
        if (passage instanceof Passage.Web(_, URI target)) {
            link(letter, Kind.CLICK, Optional.of(target), links);
        }
    }

    private Link link(Letter letter, Kind kind, Optional<URI> target, Map<String, Link> links) {
        String id = ids.id(kind, letter.effect(), target.map(URI::toString).orElse(""));
        Link link = Link.fresh(id, kind, letter.effect(), letter.member(), letter.text().language(), target,
                letter.at(), letter.topic());
        links.put(id, link);
        return link;
    }

    /// Where each target is reached from now on.
    private Map<URI, URI> shown(Map<String, Link> links) {
        Map<URI, URI> shown = new LinkedHashMap<>();
        links.values().forEach(link -> link.target().ifPresent(target -> shown.put(target, address(link))));
        return shown;
    }

    private URI address(Link link) {
        String base = home.get().toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + link.kind().path() + "/" + link.id());
    }
}
