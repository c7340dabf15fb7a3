@NullMarked
package dev.safar.insight;

import org.jspecify.annotations.NullMarked;
