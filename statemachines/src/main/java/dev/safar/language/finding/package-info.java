/// What is wrong with a journey, told so that a person can mend it. Takes complaints from the parser and the rules; hands them on all at
/// once, sorted by place.
@NullMarked
package dev.safar.language.finding;

import org.jspecify.annotations.NullMarked;
