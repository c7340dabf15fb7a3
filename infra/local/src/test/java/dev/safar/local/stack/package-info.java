/// Tests of the stack's parts.
@NullMarked
package dev.safar.local.stack;

import org.jspecify.annotations.NullMarked;
