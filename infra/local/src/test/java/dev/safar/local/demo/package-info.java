@NullMarked
package dev.safar.local.demo;

import org.jspecify.annotations.NullMarked;
