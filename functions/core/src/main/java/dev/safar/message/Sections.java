package dev.safar.message;

import java.util.List;
import java.util.Map;

/// A template's file taken apart.
///
/// @param subject empty text where it is missing
/// @param sms empty text where it is missing
/// @param body empty text where it is missing
/// @param fallbacks by variable
/// @param required the variables without which nothing is sent, by name
/// @param faults what is wrong with the form of the file
record Sections(Piece subject, Piece sms, Piece body, Map<String, Piece> fallbacks, Map<String, Piece> required,
        List<TemplateFault> faults) {
    static Sections of(String text) {
        return new SectionReader(text).read();
    }

    /// {@return the pieces in which variables may stand}
    List<Piece> texts() {
        return List.of(subject, sms, body);
    }
}
