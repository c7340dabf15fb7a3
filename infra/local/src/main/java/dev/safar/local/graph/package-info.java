/// Journeys as pictures. Takes a definition and hands on text that others draw.
@NullMarked
package dev.safar.local.graph;

import org.jspecify.annotations.NullMarked;
