package dev.safar.dynamo;

import java.util.function.Supplier;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Follows the attempts of one call, since the SDK repeats what fails and tells of the last one only. An attempt that got no answer, or one from a
/// server in trouble (5xx), may have been carried out.
///
/// It counts by thread: the synchronous client asks its interceptors on the caller's.
final class Trail implements ExecutionInterceptor {
    private static final int SERVER_ERROR = 500;
    private final ThreadLocal<Integer> open = ThreadLocal.withInitial(() -> 0);

    /// Runs one call of the SDK, with nothing open before it.
    <T> T follow(Supplier<T> call) {
        open.set(0);
        try {
            return call.get();
        } finally {
            open.remove();
        }
    }

    /// {@return whether an attempt of the call under way may have been carried out though nobody said so}
    boolean isUnsure() {
        return open.get() > 0;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        open.set(open.get() + 1);
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        if (context.httpResponse().statusCode() < SERVER_ERROR) {
            open.set(open.get() - 1);
        }
    }
}
