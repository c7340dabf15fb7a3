/// What it means to publish a journey: what changed, what becomes of whoever is in it, and the one write that makes it so. Takes definitions, and rows of the
/// store; hands on differences, plans, and publications for the [Catalog][dev.safar.flow.Catalog].
@NullMarked
package dev.safar.publish;

import org.jspecify.annotations.NullMarked;
