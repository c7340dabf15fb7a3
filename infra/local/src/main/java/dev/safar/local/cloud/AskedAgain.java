package dev.safar.local.cloud;

import dev.safar.flow.Doubts.Said;
import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.local.desk.Doubt;
import dev.safar.local.serve.Unusable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/// Has an action done once more by the function that did it: it has the channels and their secrets, and whoever operates a stage needs neither.
///
/// @param stage whose
record AskedAgain(Stage stage) {
    Said of(Doubt doubt) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("do", "again");
        payload.put("member", doubt.enrollment().member().value());
        payload.put("journey", doubt.enrollment().journey());
        payload.put("enrollment", doubt.enrollment().entry());
        payload.put("run", 1);
        payload.put("claim", "asked-" + UUID.randomUUID());
        payload.put("step", doubt.step());
        payload.put("by", doubt.by());
        try (LambdaClient lambda = stage.clients().lambda().get()) {
            InvokeResponse said = lambda.invoke(request -> request.functionName(stage.prefix() + "journey-steps:live")
                    .payload(SdkBytes.fromByteArray(JsonText.bytes(payload))));
            return read(said);
        }
    }

    private Said read(InvokeResponse said) {
        if (said.functionError() == null
                && Json.read(said.payload().asByteArray(), Limits.EVENT) instanceof Parsed.Value(Node.Obj answer)
                && answer.plain().get("became") instanceof String became
                && answer.plain().get("word") instanceof String word) {
            return new Said(Said.Became.valueOf(became), word);
        }
        throw new Unusable("The function " + stage.prefix()
                + "journey-steps failed at it, and its log says why. Whether it left is as unclear as before: look at the provider again");
    }
}
