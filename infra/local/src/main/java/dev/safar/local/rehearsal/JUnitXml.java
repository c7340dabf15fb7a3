package dev.safar.local.rehearsal;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Verdicts in the XML of JUnit, which build servers read: one suite, a case a scenario, its file as the class. What could not be played is a case with an error, so that
/// nothing is green where nothing was played.
public final class JUnitXml {
    private JUnitXml() {
    }

    /// Why some scenarios could not be played.
    ///
    /// @param file where they are, or should be
    /// @param why a sentence
    public record Unplayed(String file, String why) {}

    /// {@return the document}
    ///
    /// @param verdicts in order
    /// @param unplayed what could not be played
    public static String of(List<Verdict> verdicts, List<Unplayed> unplayed) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "safar test");
            xml.writeAttribute("tests", Integer.toString(verdicts.size() + unplayed.size()));
            xml.writeAttribute("failures",
                    Long.toString(verdicts.stream().filter(verdict -> !verdict.holds()).count()));
            xml.writeAttribute("errors", Integer.toString(unplayed.size()));
            for (Verdict verdict : verdicts) {
                write(xml, verdict);
            }
            for (Unplayed one : unplayed) {
                start(xml, one.file(), "can be played");
                detail(xml, "error", one.why(), one.why());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML could not be written to memory", e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, Verdict verdict) throws XMLStreamException {
        start(xml, verdict.scenario().file(), verdict.scenario().name());
        if (verdict.holds()) {
            xml.writeEndElement();
        } else {
            detail(xml, "failure", "line " + verdict.scenario().line(), String.join("\n", verdict.complaint()));
        }
    }

    private static void start(XMLStreamWriter xml, String file, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", plain(file));
        xml.writeAttribute("name", plain(name));
    }

    /// Ends the case, too.
    private static void detail(XMLStreamWriter xml, String element, String message, String text)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("message", plain(message));
        xml.writeCharacters(plain(text));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /// XML has no sign for most control characters.
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD");
    }
}
