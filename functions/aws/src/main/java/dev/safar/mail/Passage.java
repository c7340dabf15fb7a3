package dev.safar.mail;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A piece of a text: words, or a web address.
public sealed interface Passage {
    /// What no address is in.
    ///
    /// @param text as it stands
    record Words(String text) implements Passage {}

    /// An address.
    ///
    /// @param shown as it stands in the text
    /// @param target where it leads; `http` or `https`, with a host
    record Web(String shown, URI target) implements Passage {}

    /// Ends at blanks, at what cannot stand in an address, and at marks of direction, which texts in Persian put around one.
    Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"\\p{Cf}\\p{Cc}]+");
    /// Marks that end a sentence or a quotation, and not an address.
    String MARKS = ".,;:!?'*_…»”’،؛؟";

    /// Parts a text.
    ///
    /// @param text any text
    /// @return its pieces in order; together they are the text
    static List<Passage> of(String text) {
        List<Passage> passages = new ArrayList<>();
        int behind = 0;
        Matcher found = ADDRESS.matcher(text);
        while (found.find()) {
            String shown = trimmed(found.group());
            Optional<URI> target = target(shown);
            if (target.isPresent()) {
                words(text.substring(behind, found.start()), passages);
                passages.add(new Web(shown, target.get()));
                behind = found.start() + shown.length();
            }
        }
        words(text.substring(behind), passages);
        return passages;
    }

    private static void words(String text, List<Passage> passages) {
        if (!text.isEmpty()) {
            passages.add(new Words(text));
        }
    }

    private static String trimmed(String address) {
        int end = address.length();
        while (end > 0 && endsSentence(address.substring(0, end))) {
            end--;
        }
        return address.substring(0, end);
    }

    private static boolean endsSentence(String address) {
        char last = address.charAt(address.length() - 1);
        return MARKS.indexOf(last) >= 0 || (last == ')' && closesMore(address, '(', ')'))
                || (last == ']' && closesMore(address, '[', ']'));
    }

    /// A bracket that the address did not open belongs to the sentence around it.
    private static boolean closesMore(String address, char opening, char closing) {
        return address.chars().filter(c -> c == closing).count() > address.chars().filter(c -> c == opening).count();
    }

    private static Optional<URI> target(String address) {
        try {
            URI uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            boolean named = uri.getRawAuthority() != null && uri.getRawAuthority().indexOf('@') < 0;
            return web && named ? Optional.of(uri.getHost() == null ? spelled(uri) : uri) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException _) {
            return Optional.empty(); // what is no address stays words
        }
    }

    /// A host in letters other than ASCII, as the net knows it.
    private static URI spelled(URI uri) throws URISyntaxException {
        URI spelled = new URI(uri.getScheme() + "://" + IDN.toASCII(uri.getRawAuthority())
                + String.valueOf(uri.getRawPath()) + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment()));
        if (spelled.getHost() == null) {
            throw new IllegalArgumentException("There is no host in it");
        }
        return spelled;
    }
}
