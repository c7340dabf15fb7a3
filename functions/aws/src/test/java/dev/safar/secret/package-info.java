@NullMarked
package dev.safar.secret;

import org.jspecify.annotations.NullMarked;
