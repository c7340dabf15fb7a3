package dev.safar.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A call of a function, which has so many milliseconds left each time it asks; the last number stands for ever.
public final class TestContext implements Context {
    private final Deque<Integer> remaining;

    /// @param remaining milliseconds; none means a minute
    public TestContext(Integer... remaining) {
        this.remaining = Arrays.stream(remaining.length == 0 ? new Integer[]{60_000} : remaining)
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    @Override
    public int getRemainingTimeInMillis() {
        return remaining.size() > 1 ? remaining.pop() : remaining.getFirst();
    }

    @Override
    public String getAwsRequestId() {
        return "495b12a8-xmpl-4eca-8168-160484189f99";
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/test";
    }

    @Override
    public String getLogStreamName() {
        return "test";
    }

    @Override
    public String getFunctionName() {
        return "test";
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:eu-central-1:123456789012:function:test";
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getMemoryLimitInMB() {
        return 512;
    }

    @Override
    public LambdaLogger getLogger() {
        throw new AssertionError("Lines go to the log port");
    }
}
