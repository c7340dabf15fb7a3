package dev.safar.asl;

/// Is told of every event of an execution as it happens. Without one no event is built.
@FunctionalInterface
public interface HistoryListener {
    /// Takes one event, in the order of their ids.
    ///
    /// @param event what happened
    void record(HistoryEvent event);
}
