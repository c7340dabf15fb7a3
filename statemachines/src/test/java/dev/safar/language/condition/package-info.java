@NullMarked
package dev.safar.language.condition;

import org.jspecify.annotations.NullMarked;
