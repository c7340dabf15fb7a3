@NullMarked
package dev.safar.local.cloud;

import org.jspecify.annotations.NullMarked;
