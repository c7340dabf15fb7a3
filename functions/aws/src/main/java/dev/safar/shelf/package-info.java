/// Marketing's files, from a folder into memory. Takes a folder; hands on definitions, machines and texts, or findings.
@NullMarked
package dev.safar.shelf;

import org.jspecify.annotations.NullMarked;
