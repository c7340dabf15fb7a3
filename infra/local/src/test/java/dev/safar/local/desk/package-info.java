/// Tests of what a shop's people ask about members.
@NullMarked
package dev.safar.local.desk;

import org.jspecify.annotations.NullMarked;
