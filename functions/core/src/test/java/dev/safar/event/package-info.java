@NullMarked
package dev.safar.event;

import org.jspecify.annotations.NullMarked;
