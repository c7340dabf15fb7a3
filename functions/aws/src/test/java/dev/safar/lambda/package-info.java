@NullMarked
package dev.safar.lambda;

import org.jspecify.annotations.NullMarked;
