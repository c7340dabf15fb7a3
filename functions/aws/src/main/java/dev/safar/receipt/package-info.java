/// What comes back of mail that left by SES. Takes the events that SES publishes; hands on facts about the member to whom the letter went, and rejections of what
/// cannot be read.
@NullMarked
package dev.safar.receipt;

import org.jspecify.annotations.NullMarked;
