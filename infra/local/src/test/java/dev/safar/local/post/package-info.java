@NullMarked
package dev.safar.local.post;

import org.jspecify.annotations.NullMarked;
