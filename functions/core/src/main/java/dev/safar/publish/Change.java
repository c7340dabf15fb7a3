package dev.safar.publish;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One thing in which two versions of a journey differ.
public sealed interface Change {
    /// {@return whether it is of what people read only, and of no step's doing}
    default boolean isOfText() {
        return this instanceof Text || this instanceof Title;
    }

    /// A step is new.
    ///
    /// @param step its id
    /// @param kind what it is, as in `message`
    record Added(String step, String kind) implements Change {}

    /// A step is gone.
    ///
    /// @param step its id
    /// @param kind what it was
    record Removed(String step, String kind) implements Change {}

    /// A step has another id, and is otherwise the same at the same place.
    ///
    /// @param from its id before
    /// @param step its id now
    record Renamed(String from, String step) implements Change {}

    /// A step stands elsewhere.
    ///
    /// @param step its id
    /// @param behind the step before it in its sequence; empty where it is the first
    record Moved(String step, Optional<String> behind) implements Change {}

    /// A length of time is another.
    ///
    /// @param step of which step; empty for the journey itself
    /// @param field as it is called in the file, as in `wait`
    /// @param before how long it was
    /// @param after how long it is
    record Length(Optional<String> step, String field, Duration before, Duration after) implements Change {}

    /// A condition is another.
    ///
    /// @param step of which step; empty for the journey itself
    /// @param field as it is called in the file, as in `if`
    /// @param before what it asked; empty where there was none
    /// @param after what it asks; empty where there is none
    record Question(Optional<String> step, String field, Optional<String> before, Optional<String> after)
            implements
                Change {}

    /// Anything else is another.
    ///
    /// @param step of which step; empty for the journey itself
    /// @param field as it is called in the file, as in `firstOf`
    /// @param before what it was; empty where it was not there
    /// @param after what it is; empty where it is not there
    record Value(Optional<String> step, String field, Optional<String> before, Optional<String> after)
            implements
                Change {}

    /// A text says something else.
    ///
    /// @param template its name
    /// @param steps the steps that send it now
    record Text(String template, List<String> steps) implements Change {
        /// Copies.
        public Text {
            steps = List.copyOf(steps);
        }
    }

    /// A title says something else.
    ///
    /// @param step of which step; empty for the journey itself
    record Title(Optional<String> step) implements Change {}
}
