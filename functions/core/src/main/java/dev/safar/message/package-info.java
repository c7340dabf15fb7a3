/// What may be said to a member, where, and in which words. Takes facts about contact and consent, and templates; hands rendered texts or the
/// reason why nothing is sent.
@NullMarked
package dev.safar.message;

import org.jspecify.annotations.NullMarked;
