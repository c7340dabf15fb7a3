@NullMarked
package dev.safar.language.parse;

import org.jspecify.annotations.NullMarked;
