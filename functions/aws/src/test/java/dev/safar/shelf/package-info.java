@NullMarked
package dev.safar.shelf;

import org.jspecify.annotations.NullMarked;
