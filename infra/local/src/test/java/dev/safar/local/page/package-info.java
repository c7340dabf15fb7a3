@NullMarked
package dev.safar.local.page;

import org.jspecify.annotations.NullMarked;
