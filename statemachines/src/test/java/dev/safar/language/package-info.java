@NullMarked
package dev.safar.language;

import org.jspecify.annotations.NullMarked;
