package dev.safar.local.trigger;

import dev.safar.door.Market;
import java.time.Instant;

/// Where events go.
///
/// @param url the whole address, the source's name at its end
/// @param secret the shop's, `whsec_` and base64
/// @param market what is traded in, and where
/// @param now what time its clock shows, which may have been moved; events happen by it
/// @param world what time it is in the world; signatures are made by it
public record Target(String url, String secret, Market market, Instant now, Instant world) {
    /// {@return the address alone}
    @Override
    public String toString() {
        return "Target[" + url + "]";
    }
}
