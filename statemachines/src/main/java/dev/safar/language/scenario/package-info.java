/// What a scenario says, as values: where it plays, what happens to a member, and everything that must follow. Takes them from the parser; hands them
/// on to whoever plays them.
@NullMarked
package dev.safar.language.scenario;

import org.jspecify.annotations.NullMarked;
