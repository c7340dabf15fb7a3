package dev.safar.local.simulate;

import dev.safar.insight.Interval;
import dev.safar.insight.Share;

/// Who did what a journey is for: those who were led through it, and those held out. Each member counts once, by her first time, and only if the time
/// that the goal gives her was over before the end.
///
/// @param treated who was led through it, and of these who did it
/// @param heldOut who was held out, and of these who did it
/// @param assumed of the treated who did it, those who did it by an assumed purchase alone
public record Comparison(Share treated, Share heldOut, long assumed) {
    /// Nobody.
    public static final Comparison NOBODY = new Comparison(new Share(0, 0), new Share(0, 0), 0);

    /// {@return how much more of the treated did it, from -1 to 1}
    public double difference() {
        return treated.proportion() - heldOut.proportion();
    }

    /// {@return where the difference lies with 95 %}
    public Interval interval() {
        return treated.above(heldOut);
    }

    /// {@return whether there is anybody on both sides}
    public boolean isOne() {
        return treated.all() > 0 && heldOut.all() > 0;
    }

    /// {@return both together}
    ///
    /// @param other other members'
    Comparison plus(Comparison other) {
        return new Comparison(sum(treated, other.treated), sum(heldOut, other.heldOut), assumed + other.assumed);
    }

    private static Share sum(Share one, Share other) {
        return new Share(one.some() + other.some(), one.all() + other.all());
    }
}
