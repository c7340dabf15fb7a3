package dev.safar.local.simulate.html;

import dev.safar.mail.Html;

/// HTML, written from outside to inside. Whatever is said in it is escaped.
final class Markup {
    private final StringBuilder text = new StringBuilder();

    /// Opens an element.
    ///
    /// @param tag its name
    /// @param attributes names and values in turn
    Markup open(String tag, String... attributes) {
        text.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"").append(Html.escaped(attributes[i + 1])).append('"');
        }
        text.append('>');
        return this;
    }

    Markup close(String tag) {
        text.append("</").append(tag).append(">\n");
        return this;
    }

    Markup say(String words) {
        text.append(Html.escaped(words));
        return this;
    }

    /// An element with nothing but words in it.
    Markup line(String tag, String words, String... attributes) {
        return open(tag, attributes).say(words).close(tag);
    }

    /// What is HTML already.
    Markup add(Markup inner) {
        text.append(inner.text);
        return this;
    }

    /// Our own style sheet: it holds nothing from outside.
    Markup style(String css) {
        text.append("<style>\n").append(css).append("</style>\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
