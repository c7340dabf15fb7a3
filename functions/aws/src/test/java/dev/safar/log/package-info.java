@NullMarked
package dev.safar.log;

import org.jspecify.annotations.NullMarked;
