/// Tests of files of missed facts.
@NullMarked
package dev.safar.local.reconcile;

import org.jspecify.annotations.NullMarked;
