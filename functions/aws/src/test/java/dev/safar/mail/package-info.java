/// Tests of mail's form, of its links and of the way out.
@NullMarked
package dev.safar.mail;

import org.jspecify.annotations.NullMarked;
