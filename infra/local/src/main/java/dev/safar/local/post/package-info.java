/// The local carrier. Takes letters and errands from the flow; gives mail its links, hands it to the shop's mail server where one is set, and keeps of everything
/// that left what was said and what came of it.
@NullMarked
package dev.safar.local.post;

import org.jspecify.annotations.NullMarked;
