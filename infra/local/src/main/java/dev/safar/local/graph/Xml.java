package dev.safar.local.graph;

import java.io.StringWriter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// XML, written from outside to inside. Whatever is said in it is escaped, and a character that XML has no sign for becomes U+FFFD.
final class Xml {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    Xml() {
        try {
            writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw inMemory(e);
        }
    }

    /// Opens an element on a line of its own.
    ///
    /// @param name its name
    /// @param attributes names and values in turn
    Xml open(String name, Object... attributes) {
        return write(() -> {
            writer.writeCharacters("\n");
            writer.writeStartElement(name);
            attributes(attributes);
        });
    }

    /// An element with nothing but attributes.
    Xml empty(String name, Object... attributes) {
        return write(() -> {
            writer.writeCharacters("\n");
            writer.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(String.valueOf(attributes[i]), plain(String.valueOf(attributes[i + 1])));
        }
    }

    Xml close() {
        return write(writer::writeEndElement);
    }

    /// An element with nothing but words in it.
    Xml line(String name, String words, Object... attributes) {
        return open(name, attributes).write(() -> writer.writeCharacters(plain(words))).close();
    }

    /// A tooltip, where there is something to tell.
    Xml tip(Optional<String> words) {
        words.ifPresent(said -> line("title", said));
        return this;
    }

    private Xml write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException e) {
            throw inMemory(e);
        }
    }

    /// What is written at once.
    private interface Writing {
        void write() throws XMLStreamException;
    }

    private static IllegalStateException inMemory(XMLStreamException e) {
        return new IllegalStateException("XML could not be written to memory", e);
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }
}
