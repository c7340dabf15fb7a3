package dev.safar.local.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Words of others as parts of paths.
final class Paths {
    private Paths() {
    }

    /// {@return the word as one part of a path}
    static String part(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
