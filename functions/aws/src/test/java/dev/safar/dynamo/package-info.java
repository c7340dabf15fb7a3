@NullMarked
package dev.safar.dynamo;

import org.jspecify.annotations.NullMarked;
