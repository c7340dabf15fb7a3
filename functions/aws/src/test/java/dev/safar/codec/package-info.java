@NullMarked
package dev.safar.codec;

import org.jspecify.annotations.NullMarked;
