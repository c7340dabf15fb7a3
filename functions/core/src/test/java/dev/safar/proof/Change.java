package dev.safar.proof;

/// What one call changed that laws can see.
///
/// @param before what the store held
/// @param after what it holds
/// @param outsideBefore what had reached the outside
/// @param outsideAfter what has reached it
record Change(Content before, Content after, Outside outsideBefore, Outside outsideAfter) {
    Change(Moment before, Moment after) {
        this(before.content(), after.content(), before.outside(), after.outside());
    }
}
