@NullMarked
package dev.safar.language.finding;

import org.jspecify.annotations.NullMarked;
