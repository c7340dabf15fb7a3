/// The journey language. Takes the texts of journeys from a folder or a person; hands on definitions that can run, their state machines, and
/// findings that say with line and column what is wrong.
///
/// Start reading at [dev.safar.language.JourneyReader]: the parser makes a draft, the rules look at it, the version seals it.
@NullMarked
package dev.safar.language;

import org.jspecify.annotations.NullMarked;
