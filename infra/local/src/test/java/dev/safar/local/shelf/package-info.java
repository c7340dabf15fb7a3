@NullMarked
package dev.safar.local.shelf;

import org.jspecify.annotations.NullMarked;
