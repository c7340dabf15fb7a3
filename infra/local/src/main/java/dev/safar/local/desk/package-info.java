/// What a shop's people ask about its members, and the little they do: explain, list, erase, export. Takes the port to storage and the journeys, whatever
/// keeps them; hands on values ready for JSON. It serves no requests and prints nothing: commands and routes do.
@NullMarked
package dev.safar.local.desk;

import org.jspecify.annotations.NullMarked;
