/// Points. Takes [dev.safar.member.Order]s from the fold; hands [dev.safar.loyalty.LedgerEntry] rows under natural keys to the store and the journeys.
/// The balance is the sum of the rows; what expires, waits or ranks is to come as further rows and further keys.
@NullMarked
package dev.safar.loyalty;

import org.jspecify.annotations.NullMarked;
