package dev.safar.asl;

import org.jspecify.annotations.Nullable;

/// Carries a failure out of the evaluation of a state's fields; it never leaves this package.
final class StateFailure extends RuntimeException {
    private final transient Failure failure;
    private final Kind kind;
    private final @Nullable String location;

    private StateFailure(Failure failure, Kind kind, @Nullable String location) {
        super(failure.error(), null, false, false);
        this.failure = failure;
        this.kind = kind;
        this.location = location;
    }

    /// What failed, which decides how history tells it.
    enum Kind {
        /// The state itself.
        STATE,
        /// An expression, or the type of its value.
        EVALUATION,
        /// The use of a value of the right type.
        VALUE
    }

    static StateFailure of(String error, @Nullable String cause) {
        return new StateFailure(new Failure(error, cause), Kind.STATE, null);
    }

    /// An expression that failed, or whose value does not fit its field (null when no single field is to blame).
    static StateFailure ofEvaluation(@Nullable String field, String cause) {
        return new StateFailure(new Failure(Failure.QUERY_EVALUATION, cause), Kind.EVALUATION, field);
    }

    /// A value of the right type that its field cannot use.
    static StateFailure ofValue(String field, String cause) {
        return new StateFailure(new Failure(Failure.QUERY_EVALUATION, cause), Kind.VALUE, field);
    }

    Failure failure() {
        return failure;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    String location() {
        return location;
    }
}
