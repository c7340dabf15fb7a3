/// What makes two journeys the same. Takes a definition and the hashes of its texts; hands on the canonical form and the version.
@NullMarked
package dev.safar.language.version;

import org.jspecify.annotations.NullMarked;
