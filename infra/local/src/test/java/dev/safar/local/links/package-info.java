@NullMarked
package dev.safar.local.links;

import org.jspecify.annotations.NullMarked;
