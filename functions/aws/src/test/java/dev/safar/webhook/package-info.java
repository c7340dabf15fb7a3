/// Claims about the doors for shops.
@NullMarked
package dev.safar.webhook;

import org.jspecify.annotations.NullMarked;
