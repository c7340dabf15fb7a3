@NullMarked
package dev.safar.language.compile;

import org.jspecify.annotations.NullMarked;
