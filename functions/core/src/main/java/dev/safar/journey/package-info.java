/// Journeys: what marketing wrote, and where each member stands in it. Takes facts and member summaries; hands decisions to the flow and
/// definitions to the compiler.
@NullMarked
package dev.safar.journey;

import org.jspecify.annotations.NullMarked;
