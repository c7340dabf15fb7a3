package dev.safar.log;

import dev.safar.secret.UnreadableSecretException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// What may be told about something thrown: its classes, what AWS calls it, and where it came from. Messages are left out, because libraries put
/// the value into them that they could not read; but that of a secret which cannot be read is our own, and says which it is and what to do.
final class Fault {
    private static final String OURS = "dev.safar.";
    private static final int DEEPEST = 5;

    private Fault() {
    }

    /// {@return the classes, outermost first, each with the code that AWS gave it: `a.B < c.D(ThrottlingException 400)`}
    static String error(Throwable thrown) {
        List<String> names = new ArrayList<>();
        Stream.iterate(thrown, one -> one != null, Throwable::getCause).limit(DEEPEST).map(Fault::name)
                .forEach(names::add);
        return String.join(" < ", names);
    }

    private static String name(Throwable thrown) {
        return thrown instanceof AwsServiceException aws && aws.awsErrorDetails() != null
                ? thrown.getClass().getName() + "(" + aws.awsErrorDetails().errorCode() + " " + aws.statusCode() + ")"
                : thrown.getClass().getName();
    }

    /// {@return what our own exception says that has nothing of anybody's in it; empty for any other}
    static Optional<String> why(Throwable thrown) {
        return thrown instanceof UnreadableSecretException secret
                ? Optional.ofNullable(secret.getMessage())
                : Optional.empty();
    }

    /// {@return the innermost place of ours that it came through, as `dev.safar.flow.Intake.accept:42`; empty where there is none}
    static String at(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace()).filter(frame -> frame.getClassName().startsWith(OURS)).findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
