@NullMarked
package dev.safar.member;

import org.jspecify.annotations.NullMarked;
