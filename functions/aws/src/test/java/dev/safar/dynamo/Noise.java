package dev.safar.dynamo;

import java.util.Random;
import java.util.stream.Collectors;

/// Text of which packing takes a quarter and no more: each of its letters is one of 64, by chance, the same every time.
final class Noise {
    private Noise() {
    }

    static String of(int length) {
        return new Random(1).ints(length, '0', '0' + 64).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
