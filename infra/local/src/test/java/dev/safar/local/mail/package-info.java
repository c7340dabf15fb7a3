@NullMarked
package dev.safar.local.mail;

import org.jspecify.annotations.NullMarked;
