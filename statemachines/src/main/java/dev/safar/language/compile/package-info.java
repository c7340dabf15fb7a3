/// From a journey to its state machine in Amazon States Language. Takes a checked definition; hands on plain JSON values and their text.
///
/// Which way a member goes is decided in Java and frozen (protocol, rule 7); the machine carries ids and these decisions, and calls one function.
@NullMarked
package dev.safar.language.compile;

import org.jspecify.annotations.NullMarked;
