/// What can be told of a condition without asking it: names that nobody gives, work that would not end. Takes the text of a condition; hands on
/// complaints with their offset in it, which the parser turns into places in the file.
@NullMarked
package dev.safar.language.condition;

import org.jspecify.annotations.NullMarked;
