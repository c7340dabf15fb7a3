@NullMarked
package dev.safar.message;

import org.jspecify.annotations.NullMarked;
