package dev.safar.message;

import java.util.List;

/// What became of the text of one template: a template that can be sent, or everything that is wrong with it.
public sealed interface TemplateReading {
    /// The text is sound.
    ///
    /// @param template compiled and ready
    record Read(Template template) implements TemplateReading {}

    /// The text is refused.
    ///
    /// @param faults at least one, in the order of the text
    record Faulty(List<TemplateFault> faults) implements TemplateReading {
        /// Copies the list.
        ///
        /// @throws IllegalArgumentException if it is empty
        public Faulty {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("A refused template must have at least one fault");
            }
        }
    }
}
