package dev.safar.publish;

import java.util.List;

/// What came of a change of how journeys stand. Exactly one of four.
public sealed interface Published {
    /// It is written.
    record Done() implements Published {}

    /// Nothing is written: somebody else changed these journeys since they were looked at.
    ///
    /// @param journeys their names
    record Overtaken(List<String> journeys) implements Published {
        /// Copies.
        public Overtaken {
            journeys = List.copyOf(journeys);
        }
    }

    /// Nothing is written: it makes no sense as the journey stands.
    ///
    /// @param why in which way
    record Senseless(Why why) implements Published {
        /// The ways.
        public enum Why {
            /// There is no such journey.
            UNKNOWN,
            /// It is paused already.
            PAUSED,
            /// It is live already.
            LIVE,
            /// It is closed already.
            CLOSED,
            /// It was ended.
            ENDED
        }
    }

    /// Nothing is written: the store was busy every time.
    record Busy() implements Published {}
}
