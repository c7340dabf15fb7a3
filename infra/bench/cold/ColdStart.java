import dev.safar.json.JsonText;
import dev.safar.webhook.source.Standard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// Starts each function and a baseline in turn, and prints how long both take to answer their first event. See the script `coldstart` beside this folder.
final class ColdStart {
    private static final String ENVELOPE = JsonText.compact(Map.of("id", "e-1", "type", "purchase.completed", "source", "shop", "occurredAt",
            Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(), "identities", Map.of("customerId", "c-1", "email", "sara@shop.example"), "data",
            Map.of("order", "o-1", "total", Map.of("amount", 1390, "currency", "EUR"))));
    private final Path zip;
    private final List<String> java;
    private final String runtime;
    private final Path baseline;
    private final int rounds;
    private final World world = new World();

    private ColdStart(String[] args) throws IOException {
        zip = Path.of(args[0]);
        runtime = args[1];
        baseline = Path.of(args[2]);
        rounds = Integer.parseInt(args[3]);
        java = List.of(args[4], "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx870m", "--enable-native-access=ALL-UNNAMED");
    }

    public static void main(String[] args) throws Exception {
        new ColdStart(args).run();
        System.exit(0);
    }

    private void run() throws Exception {
        System.out.println("| function | CPU s | baseline | ratio | wall s | baseline | ratio | classes | baseline | its first calls |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---|");
        measure("StorefrontWebhook", webhook());
        measure("MemberEvents", batch(ENVELOPE));
        Map<String, Object> begin = new TreeMap<>(world.started());
        begin.put("do", "begin");
        begin.put("claim", "claim-1");
        measure("JourneySteps", JsonText.compact(begin));
        measure("DueSweep", "{}");
        measure("Receipts", batch("{\"eventType\":\"Send\",\"mail\":{\"messageId\":\"1\",\"tags\":{}}}"));
        measure("Unsubscribe", "{\"httpMethod\":\"GET\",\"pathParameters\":{\"token\":\"none\"}}");
    }

    private static String batch(String body) {
        return JsonText.compact(Map.of("Records", List.of(Map.of("messageId", "m-1", "receiptHandle", "r", "body", body, "eventSource", "aws:sqs"))));
    }

    /// Signed anew each time it is needed: a signature is good for five minutes.
    private static String webhook() {
        byte[] body = ENVELOPE.getBytes(StandardCharsets.UTF_8);
        Map<String, Object> headers = new LinkedHashMap<>(new Standard(List.of(World.SECRET)).sign("msg_1", Instant.now(), body));
        headers.put("content-type", "application/json");
        return JsonText.compact(Map.of("httpMethod", "POST", "pathParameters", Map.of("source", "shop"), "headers", headers, "body",
                Base64.getEncoder().encodeToString(body), "isBase64Encoded", true));
    }

    private void measure(String function, String event) throws Exception {
        Map<String, String> variables = variables();
        String own = zip + ":" + zip + "/lib/*:" + runtime + "/*";
        String plain = baseline + ":" + zip + "/lib/*:" + runtime + "/*";
        String handler = "dev.safar.aws." + function + "Function";
        world.asked();
        long classes = classes(own, handler, event, variables);
        List<String> asked = world.asked();
        Map<String, String> same = new TreeMap<>(variables);
        same.put("ASK", String.join(",", function.equals("StorefrontWebhook") ? List.of("AmazonSSM:GetParameter", "AmazonSQS:SendMessageBatch") : asked));
        long fewer = asked.isEmpty() ? 0 : classes(plain, "Baseline", event, same);
        List<Start> ours = new ArrayList<>();
        List<Start> theirs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            theirs.add(Start.of(command(plain, List.of()), "Baseline", event, same));
            ours.add(checked(function, Start.of(command(own, List.of()), handler, event, variables)));
        }
        double cpu = median(ours.stream().map(Start::processor).toList());
        double cpuBase = median(theirs.stream().map(Start::processor).toList());
        double wall = median(ours.stream().map(Start::wall).toList());
        double wallBase = median(theirs.stream().map(Start::wall).toList());
        System.out.printf("| `%s` | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %,d | %,d | %s |%n", function, cpu, cpuBase, cpu / cpuBase, wall, wallBase,
                wall / wallBase, classes, fewer, String.join(", ", asked).replaceAll("[A-Za-z]+:", ""));
    }

    private static Start checked(String function, Start start) {
        if (start.answer().startsWith("ERROR") || start.answer().contains("\"statusCode\":5")) {
            throw new IllegalStateException(function + " answered " + start.answer());
        }
        return start;
    }

    private List<String> command(String classPath, List<String> options) {
        List<String> command = new ArrayList<>(java);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath));
        return command;
    }

    /// How many classes are loaded by the first answer, in a run that is not timed.
    private long classes(String classPath, String handler, String event, Map<String, String> variables) throws Exception {
        Path log = Files.createTempFile("classes", ".log");
        try {
            checked(handler, Start.of(command(classPath, List.of("-Xlog:class+load:file=" + log)), handler, event, variables));
            try (var lines = Files.lines(log)) {
                return lines.count();
            }
        } finally {
            Files.delete(log);
        }
    }

    private static double median(List<Duration> times) {
        return LongStream.of(times.stream().mapToLong(Duration::toNanos).toArray()).sorted().skip(times.size() / 2).findFirst().orElse(0) / 1e9;
    }

    private Map<String, String> variables() {
        Map<String, String> all = new TreeMap<>();
        all.put("AWS_ENDPOINT_URL", world.address());
        all.put("AWS_ACCESS_KEY_ID", "bench");
        all.put("AWS_SECRET_ACCESS_KEY", "bench");
        all.put("AWS_REGION", "eu-central-1");
        all.put("LAMBDA_TASK_ROOT", zip.toString());
        all.put("SAFAR_TABLE", "bench");
        all.put("SAFAR_SHOP_NAME", "The tea shop");
        all.put("SAFAR_SHOP_LINK", "https://tea.example");
        all.put("SAFAR_CURRENCY", "EUR");
        all.put("SAFAR_IDENTITY_KEY", "ssm:/safar/bench/key");
        all.put("SAFAR_QUEUE", world.address() + "/123456789012/facts");
        all.put("SAFAR_MACHINES", "arn:aws:states:eu-central-1:123456789012:stateMachine:safar-");
        all.put("SAFAR_SOURCES", "{\"shop\": {\"kind\": \"standard\", \"secrets\": [\"ssm:/safar/bench/shop\"]}}");
        all.put("SAFAR_METRICS", "Safar/bench");
        all.put("SAFAR_PUBLIC_URL", "https://a.execute-api.eu-central-1.amazonaws.com/bench");
        all.put("SAFAR_MAIL", "ses");
        all.put("SAFAR_MAIL_FROM", "tea@shop.example");
        return all;
    }
}
