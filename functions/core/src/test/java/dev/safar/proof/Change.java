package dev.safar.proof;

import java.util.List;

/// What one call changed that laws can see.
///
/// @param before what the store held
/// @param after what it holds
/// @param postBefore what had reached the outside
/// @param postAfter what has reached it
record Change(Content before, Content after, List<String> postBefore, List<String> postAfter) {
    Change(Moment before, Moment after) {
        this(before.content(), after.content(), before.post(), after.post());
    }
}
