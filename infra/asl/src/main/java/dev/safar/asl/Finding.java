package dev.safar.asl;

/// One thing that is wrong with a definition.
///
/// @param path where, in names joined by dots, for example `States.Start.Next`; empty for the definition as a whole
/// @param message what is wrong and how to mend it
public record Finding(String path, String message) {
    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
