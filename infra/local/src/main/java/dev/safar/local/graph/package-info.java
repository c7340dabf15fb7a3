/// Journeys as pictures. Takes a definition and how many members are where; hands on a flowchart of Mermaid, which others draw, or a picture that is drawn.
@NullMarked
package dev.safar.local.graph;

import org.jspecify.annotations.NullMarked;
