/// What members live through in the shipped journeys: facts come to the door, time passes, and the story that follows is told line by line. Takes
/// marketing's own files as they lie in the repository.
@NullMarked
package dev.safar.scenario;

import org.jspecify.annotations.NullMarked;
