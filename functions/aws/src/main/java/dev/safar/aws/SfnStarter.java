package dev.safar.aws;

import dev.safar.flow.Start;
import dev.safar.hash.Sha256;
import dev.safar.json.JsonText;
import dev.safar.lambda.Starter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;

/// Starts executions on Step Functions. The input holds ids only.
///
/// An execution is named after its enrollment, run and attempt, so that a Standard machine knows a second start of the same segment and does not run
/// it. An Express machine takes any name twice; there the claim decides (protocol, rule 4).
public final class SfnStarter implements Starter {
    /// Step Functions takes names of 80 characters, and few signs in them.
    private static final int LONGEST_JOURNEY = 30;
    private static final int HASH_BYTES = 12;

    private final Supplier<SfnClient> client;
    private final String machines;

    /// Wires the starter.
    ///
    /// @param client to Step Functions; it is asked for with each start
    /// @param machines the ARN of a journey's machine without the journey's name
    public SfnStarter(Supplier<SfnClient> client, String machines) {
        this.client = client;
        this.machines = machines;
    }

    /// Starts one segment; one that Step Functions knows already counts as started.
    @Override
    public void start(Start start) {
        try {
            client.get().startExecution(StartExecutionRequest.builder()
                    .stateMachineArn(machines + start.enrollment().journey()).name(name(start)).input(input(start))
                    .build());
        } catch (ExecutionAlreadyExistsException _) {
            // It was started before, and has ended since.
        }
    }

    private static String input(Start start) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("member", start.enrollment().member().value());
        input.put("enrollment", start.enrollment().entry());
        input.put("run", start.run());
        return JsonText.compact(input);
    }

    /// {@return as in `win-back-2-1-0f3a...`: journey, run, attempt, and a hash of them with the enrollment}
    static String name(Start start) {
        String journey = start.enrollment().journey();
        String round = start.run() + "-" + start.attempt();
        return journey.substring(0, Math.min(journey.length(), LONGEST_JOURNEY)) + "-" + round + "-"
                + hash(start.enrollment() + "#" + round);
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Sha256.of(text), 0, HASH_BYTES);
    }
}
