@NullMarked
package dev.safar.local.durable;

import org.jspecify.annotations.NullMarked;
