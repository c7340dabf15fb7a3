/// Mail. Takes what a mail says and to whom; makes a MIME message of it and hands it to the shop's SMTP server; hands on what that server said.
@NullMarked
package dev.safar.local.mail;

import org.jspecify.annotations.NullMarked;
