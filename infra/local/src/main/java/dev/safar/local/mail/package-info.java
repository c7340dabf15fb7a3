/// Mail by SMTP. Takes a mail, hands its MIME message to the shop's server, and hands on what that server said.
@NullMarked
package dev.safar.local.mail;

import org.jspecify.annotations.NullMarked;
