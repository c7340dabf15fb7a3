package dev.safar.asl;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The `ErrorEquals` of a retrier or a catcher.
///
/// @param names not empty
record ErrorNames(Set<String> names) {
    /// What no wildcard matches (States Language, "Predefined error codes").
    private static final Set<String> TERMINAL = Set.of(Failure.DATA_LIMIT, Failure.RUNTIME);

    static ErrorNames read(FieldReader fields) {
        List<?> listed = fields.list("ErrorEquals");
        Set<String> names = listed.stream().filter(String.class::isInstance).map(String.class::cast)
                .collect(Collectors.toUnmodifiableSet());
        if (names.isEmpty() || names.size() < listed.size()) {
            fields.find("ErrorEquals", "must be an array of one or more different error names");
        }
        if (names.contains(Failure.ALL) && names.size() > 1) {
            fields.find("ErrorEquals", "`States.ALL` must stand alone");
        }
        return new ErrorNames(names);
    }

    /// Notes every `States.ALL` that is not the last.
    static void checkOrder(FieldReader fields, String field, List<ErrorNames> all) {
        for (int i = 0; i < all.size() - 1; i++) {
            if (all.get(i).names.contains(Failure.ALL)) {
                fields.find(field + "[" + i + "].ErrorEquals", "`States.ALL` must stand in the last entry");
            }
        }
    }

    /// {@return whether an error of that name is meant}
    ///
    /// @param ofBranch whether a branch of a Parallel failed with it
    boolean matches(String error, boolean ofBranch) {
        if (names.contains(error) || (ofBranch && names.contains(Failure.BRANCH_FAILED))) {
            return true;
        }
        if (TERMINAL.contains(error)) {
            return false;
        }
        return names.contains(Failure.ALL)
                || (names.contains(Failure.TASK_FAILED) && !error.equals(Failure.TIMEOUT))
                || (names.contains(Failure.TIMEOUT) && error.equals(Failure.HEARTBEAT_TIMEOUT));
    }
}
