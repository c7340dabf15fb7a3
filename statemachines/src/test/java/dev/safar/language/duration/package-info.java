@NullMarked
package dev.safar.language.duration;

import org.jspecify.annotations.NullMarked;
