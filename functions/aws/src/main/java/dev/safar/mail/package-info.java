/// The form of mail, the same by SMTP on one machine and by SES. Takes letters of the flow; hands on MIME messages with a way out of them, and the pages
/// behind that way. What is counted of links on one machine is that room's.
@NullMarked
package dev.safar.mail;

import org.jspecify.annotations.NullMarked;
