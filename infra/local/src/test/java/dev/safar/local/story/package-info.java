@NullMarked
package dev.safar.local.story;

import org.jspecify.annotations.NullMarked;
