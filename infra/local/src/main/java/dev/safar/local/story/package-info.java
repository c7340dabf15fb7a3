/// A member's story in words: what happened, what was decided about her, and why. Takes rows of the store, what left the house and the journeys;
/// hands on typed lines in English or Persian. The words of both stand in `words.en.properties` and `words.fa.properties`.
@NullMarked
package dev.safar.local.story;

import org.jspecify.annotations.NullMarked;
