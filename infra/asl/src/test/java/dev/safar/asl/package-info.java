@NullMarked
package dev.safar.asl;

import org.jspecify.annotations.NullMarked;
