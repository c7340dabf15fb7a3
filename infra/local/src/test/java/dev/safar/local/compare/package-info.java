@NullMarked
package dev.safar.local.compare;

import org.jspecify.annotations.NullMarked;
