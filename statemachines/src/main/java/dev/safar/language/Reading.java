package dev.safar.language;

import dev.safar.journey.JourneyDefinition;
import dev.safar.language.finding.Finding;
import java.util.List;

/// What became of a journey's text.
public sealed interface Reading {
    /// {@return everything there is to say about the text, sorted by place}
    List<Finding> findings();

    /// It can run.
    ///
    /// @param journey checked, under its version
    /// @param warnings what is probably not meant; often none
    record Read(JourneyDefinition journey, List<Finding> warnings) implements Reading {
        /// Copies.
        public Read {
            warnings = List.copyOf(warnings);
        }

        @Override
        public List<Finding> findings() {
            return warnings;
        }
    }

    /// It cannot run.
    ///
    /// @param findings at least one error, and warnings as far as the text could be read
    record Refused(List<Finding> findings) implements Reading {
        /// Copies.
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
