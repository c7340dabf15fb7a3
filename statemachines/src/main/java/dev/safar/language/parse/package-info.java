/// From a journey's text to a draft that knows its places. Takes the text; hands a [dev.safar.language.parse.Draft] on to the rules over the
/// whole, and what is wrong with single values to the findings.
@NullMarked
package dev.safar.language.parse;

import org.jspecify.annotations.NullMarked;
