/// Strict JSON: text in, plain Java values out, and a fault with line and column where the text is wrong;
/// [dev.safar.json.Fields] reads an object field by field and finds all its mistakes at once. Takes text from every edge; hands values to every room.
@NullMarked
package dev.safar.json;

import org.jspecify.annotations.NullMarked;
