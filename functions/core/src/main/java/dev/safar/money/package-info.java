/// Amounts: minor units of a currency from a table of our own. Takes nothing; hands [dev.safar.money.Money] to every room.
@NullMarked
package dev.safar.money;

import org.jspecify.annotations.NullMarked;
