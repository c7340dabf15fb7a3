@NullMarked
package dev.safar.aws;

import org.jspecify.annotations.NullMarked;
