/// The store of the one-JVM stack that outlives it: one file. Takes items from `store` and their text from `codec`; hands back what is in the file.
/// Why it is H2's MVStore: `docs/decisions/010-embedded-store.md`.
@NullMarked
package dev.safar.local.durable;

import org.jspecify.annotations.NullMarked;
