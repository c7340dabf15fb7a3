/// The flow over DynamoDB, by the tests that it passes over memory.
@NullMarked
package dev.safar.flow;

import org.jspecify.annotations.NullMarked;
