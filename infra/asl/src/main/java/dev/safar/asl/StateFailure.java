package dev.safar.asl;

import org.jspecify.annotations.Nullable;

/// Carries a failure out of the evaluation of a state's fields; it never leaves this package.
final class StateFailure extends RuntimeException {
    private final transient Failure failure;
    private final boolean evaluation;
    private final @Nullable String location;

    private StateFailure(Failure failure, boolean evaluation, @Nullable String location) {
        super(failure.error(), null, false, false);
        this.failure = failure;
        this.evaluation = evaluation;
        this.location = location;
    }

    static StateFailure of(String error, @Nullable String cause) {
        return new StateFailure(new Failure(error, cause), false, null);
    }

    /// An expression that failed, or whose value does not fit its field (null when no single field is to blame).
    static StateFailure ofEvaluation(@Nullable String field, String cause) {
        return new StateFailure(new Failure(Failure.QUERY_EVALUATION, cause), true, field);
    }

    Failure failure() {
        return failure;
    }

    boolean isEvaluation() {
        return evaluation;
    }

    @Nullable
    String location() {
        return location;
    }
}
