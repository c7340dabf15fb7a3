/// Tests of the test kit, and the tutorial's own tests.
@NullMarked
package dev.safar.testkit;

import org.jspecify.annotations.NullMarked;
