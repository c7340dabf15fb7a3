package dev.safar.mail;

/// From whom a mail comes.
///
/// @param name as readers see it
/// @param address where answers go
public record Sender(String name, String address) {
    /// {@return what stands behind the `@`}
    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
