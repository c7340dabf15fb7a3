package dev.safar.local.compare;

import dev.safar.flow.Outgoing.Letter;

/// A message as its reader gets it.
///
/// @param to the address
/// @param subject of a mail; empty for a text message
/// @param text what it says, without what every mail says at its foot
public record Message(String to, String subject, String text) implements Comparable<Message> {
    /// {@return what a letter must look like there}
    ///
    /// @param letter what left one JVM
    static Message of(Letter letter) {
        return new Message(letter.address().value(), letter.text().subject().orElse(""), letter.text().text());
    }

    @Override
    public int compareTo(Message other) {
        return (subject + "\n" + text).compareTo(other.subject + "\n" + other.text);
    }

    /// {@return nothing of what it says: it is personal}
    @Override
    public String toString() {
        return "Message[withheld]";
    }
}
