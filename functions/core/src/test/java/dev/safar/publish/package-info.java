/// What publishing a journey changes, and that no crash leaves half of it.
@NullMarked
package dev.safar.publish;

import org.jspecify.annotations.NullMarked;
