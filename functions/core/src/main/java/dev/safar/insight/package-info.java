/// What a shop's facts say when they are looked at together. Takes instants of purchases; hands numbers to reports.
@NullMarked
package dev.safar.insight;

import org.jspecify.annotations.NullMarked;
