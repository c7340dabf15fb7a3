package dev.safar.webhook;

import dev.safar.json.Node;

/// A genuine request whose body is a JSON object.
///
/// @param source the name under which the shop is wired; it becomes the source of its facts
/// @param headers those that the source asked for came exactly once; none of them is signed
/// @param body the object
public record Delivery(String source, Headers headers, Node.Obj body) {
    /// {@return the source alone}
    @Override
    public String toString() {
        return "Delivery[" + source + "]";
    }
}
