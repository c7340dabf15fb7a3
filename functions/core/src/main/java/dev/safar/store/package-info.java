/// The one port to storage: typed items, conditional writes, queries by partition, and the index of what is due. Takes the other rooms' values;
/// hands them back as they were written, with a version.
@NullMarked
package dev.safar.store;

import org.jspecify.annotations.NullMarked;
