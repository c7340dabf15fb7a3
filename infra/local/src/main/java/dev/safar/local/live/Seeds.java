package dev.safar.local.live;

import java.security.SecureRandom;

/// Where executions draw their claims from. No two may draw the same, in this process or in one after it, for the claim is what keeps them apart.
final class Seeds {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seeds() {
    }

    static long next() {
        return RANDOM.nextLong();
    }
}
