/// Journeys and texts looked at from the command line. Takes paths as they were typed; hands on findings, and says them in words, JSON or SARIF.
@NullMarked
package dev.safar.local.check;

import org.jspecify.annotations.NullMarked;
