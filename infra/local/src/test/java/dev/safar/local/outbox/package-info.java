@NullMarked
package dev.safar.local.outbox;

import org.jspecify.annotations.NullMarked;
