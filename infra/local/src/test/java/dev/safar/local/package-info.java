@NullMarked
package dev.safar.local;

import org.jspecify.annotations.NullMarked;
