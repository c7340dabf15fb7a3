/// The channels on AWS. Takes letters and errands of the flow; hands mail to SES, text messages to SNS, and whatever a shop wants to carry itself to its own
/// receiver, signed; hands on what became of each. None of them says "taken" of what nobody took, and none sends again what may have been sent.
@NullMarked
package dev.safar.channel;

import org.jspecify.annotations.NullMarked;
