/// Tests of journeys, for whoever writes some: a shop on a virtual clock for each test, members who do things, and claims about what they got. Takes a folder of journeys;
/// hands on verdicts to JUnit, each failure with the member's story.
@NullMarked
package dev.safar.testkit;

import org.jspecify.annotations.NullMarked;
