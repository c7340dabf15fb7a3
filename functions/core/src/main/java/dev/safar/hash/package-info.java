/// Hashes that name content. Takes text from every room; hands on digests that say nothing of what they were made of.
@NullMarked
package dev.safar.hash;

import org.jspecify.annotations.NullMarked;
