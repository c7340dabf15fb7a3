package dev.safar.local.rehearsal;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Verdicts in the XML of JUnit, which build servers read: one suite, a case a scenario, its file as the class.
public final class JUnitXml {
    private JUnitXml() {
    }

    /// {@return the document}
    ///
    /// @param verdicts in order
    public static String of(List<Verdict> verdicts) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "safar test");
            xml.writeAttribute("tests", Integer.toString(verdicts.size()));
            xml.writeAttribute("failures",
                    Long.toString(verdicts.stream().filter(verdict -> !verdict.holds()).count()));
            for (Verdict verdict : verdicts) {
                write(xml, verdict);
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
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", verdict.scenario().file());
        xml.writeAttribute("name", plain(verdict.scenario().name()));
        if (!verdict.holds()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", "line " + verdict.scenario().line());
            xml.writeCharacters(plain(String.join("\n", verdict.complaint())));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /// XML has no sign for most control characters.
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD");
    }
}
