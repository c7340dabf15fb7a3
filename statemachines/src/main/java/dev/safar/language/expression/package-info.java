/// A condition as a tree, and of what kind each part of it is. Takes the words of a condition that JSONata's own parser has accepted, and what can be
/// read at its place; hands on what kind of answer it gives, and complaints about parts that cannot be meant.
@NullMarked
package dev.safar.language.expression;

import org.jspecify.annotations.NullMarked;
