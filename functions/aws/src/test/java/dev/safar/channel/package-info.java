@NullMarked
package dev.safar.channel;

import org.jspecify.annotations.NullMarked;
