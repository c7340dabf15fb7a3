package dev.safar.asl;

/// How large a value may be (Step Functions service quotas, "Maximum input or output size": 256 KiB of UTF-8).
final class Payload {
    /// The most bytes an input, an output, a result or a variable may have as JSON text.
    static final int LIMIT = 256 * 1024;

    private Payload() {
    }

    /// {@return the bytes a string has as JSON text, quotes and escapes counted}
    static int ofText(String string) {
        int bytes = 2;
        for (int i = 0; i < string.length(); i++) {
            bytes += ofChar(string.charAt(i));
        }
        return bytes;
    }

    /// {@return the bytes it has at most, every letter an escape}
    static long mostOfText(String string) {
        return 2 + 6L * string.length();
    }

    private static int ofChar(char c) {
        if (c >= 0x80) {
            return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        if (c == '"' || c == '\\') {
            return 2;
        }
        return c >= 0x20 ? 1 : c == '\n' || c == '\t' || c == '\r' || c == '\b' || c == '\f' ? 2 : 6;
    }
}
