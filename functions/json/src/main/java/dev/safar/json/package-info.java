/// Strict JSON: text in, plain Java values out, and a fault with line and column where the text is wrong.
@NullMarked
package dev.safar.json;

import org.jspecify.annotations.NullMarked;
