/// What journeys would have done: drafts run over a history, recorded or made up, in cohorts of members, each a stack of its own, and what came of it is
/// counted and forgotten. Takes journeys, facts and assumptions; hands a report to whoever prints it. Data flows one way: history, cohort, tally, report.
@NullMarked
package dev.safar.local.simulate;

import org.jspecify.annotations.NullMarked;
