package dev.safar.door;

import dev.safar.json.Fields;

/// Reads one type's data. There is one for each type, in the table of [DataReaders].
@FunctionalInterface
interface DataReader {
    /// {@return the event but for its common part; mistakes go to the inspection, and then the draft is never completed}
    Draft read(Fields data, Inspection inspection);
}
