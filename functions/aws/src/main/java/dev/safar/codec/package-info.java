/// What the stores keep. Takes items from `store`; hands on plain JSON values, and text made of them, that every later version can still read.
/// The values hold what is personal about a member: they are for her partition, and never for a log or an exception.
@NullMarked
package dev.safar.codec;

import org.jspecify.annotations.NullMarked;
