@NullMarked
package dev.safar.json;

import org.jspecify.annotations.NullMarked;
