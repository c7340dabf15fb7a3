/// The rules over a whole journey, one small class a rule. Takes a draft with its places; hands what it finds to the findings.
@NullMarked
package dev.safar.language.check;

import org.jspecify.annotations.NullMarked;
