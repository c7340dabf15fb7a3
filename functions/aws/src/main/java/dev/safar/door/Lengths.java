package dev.safar.door;

import dev.safar.json.Shape;

/// The longest texts the door takes, in UTF-16 units, and the shapes made of them. `docs/events.md` lists them.
final class Lengths {
    /// Ids of the world: longer ones are no ids but somebody's mistake.
    static final Shape<String> ID = Shape.id(256);
    /// Names of messages: they hold what began them, with its own id.
    static final Shape<String> MESSAGE = Shape.id(1_024);
    /// Names of people and things.
    static final Shape<String> NAME = Shape.text(200);
    /// Codes that a program compares.
    static final Shape<String> CODE = Shape.text(64);
    /// What a person wrote.
    static final Shape<String> TEXT = Shape.text(4_000);
    /// Web addresses; browsers take about 2,000.
    static final Shape<String> LINK = Shape.text(Door.LONGEST_LINK);

    private Lengths() {
    }
}
