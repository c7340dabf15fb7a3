package dev.safar.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.safar.dynamo.LocalTables;
import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An account of AWS with the stage `dev` in it, behind one port of this machine. The SDK's own settings lead commands to it, so they make their clients as they do
/// for anybody; the table is one of DynamoDB Local.
final class FakeAws implements AutoCloseable {
    static final String KEY = "0123456789abcdef-identity";
    static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    final FakeQueues queues = new FakeQueues();
    final Map<String, String> parameters = new TreeMap<>(Map.of("/safar/dev/identity-key", KEY,
            "/safar/dev/webhooks/shop", SECRET));
    final Map<String, Map<String, String>> functions = new HashMap<>();
    /// What the services of the query protocol answer, in XML, by action.
    final Map<String, String> answers = new HashMap<>();
    final Set<String> machines = new TreeSet<>();
    /// The bodies of the requests of the query protocol.
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    /// What is refused, by action, with AWS's word for it.
    final Map<String, String> refusals = new HashMap<>();
    final String table = LocalTables.fresh();
    private final HttpServer server;
    private final Map<String, String> before = new HashMap<>();

    FakeAws() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        functions.put("safar-dev-storefront-webhook", Map.of("SAFAR_TABLE", table, "SAFAR_SHARDS",
                Integer.toString(LocalTables.SHARDS), "SAFAR_SHOP_NAME", "The tea shop", "SAFAR_SHOP_LINK",
                "https://tea.example", "SAFAR_CURRENCY", "GBP", "SAFAR_REGION", "GB", "SAFAR_IDENTITY_KEY",
                "ssm:/safar/dev/identity-key", "SAFAR_QUEUE", home() + "/123456789012/safar-dev-facts",
                "SAFAR_SOURCES",
                "{\"shop\": {\"kind\": \"standard\", \"secrets\": [\"ssm:/safar/dev/webhooks/shop\"]}}"));
        // One map takes ten pairs.
        functions.computeIfPresent("safar-dev-storefront-webhook", (_, told) -> {
            Map<String, String> all = new TreeMap<>(told);
            all.put("SAFAR_MACHINES", "arn:aws:states:eu-central-1:123456789012:stateMachine:safar-dev-express-");
            return all;
        });
        functions.put("safar-dev-journey-steps", Map.of("SAFAR_PUBLIC_URL",
                "https://a1b2.execute-api.eu-central-1.amazonaws.com/dev", "SAFAR_MAIL", "ses", "SAFAR_MAIL_FROM",
                "tea@shop.example", "SAFAR_SMS", "sns"));
        answers.put("GetCallerIdentity", "<Account>123456789012</Account><Arn>arn:aws:iam::123456789012:user/op</Arn>");
        lead("aws.endpointUrl", home());
        lead("aws.endpointUrlDynamoDb", LocalTables.endpoint().toString());
        lead("aws.accessKeyId", "local");
        lead("aws.secretAccessKey", "local");
        lead("aws.region", "eu-central-1");
    }

    private void lead(String property, String value) {
        before.put(property, System.getProperty(property, ""));
        System.setProperty(property, value);
    }

    private String home() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target != null) {
            json(exchange, target.substring(target.lastIndexOf('.') + 1), target.startsWith("AmazonSQS"), body);
        } else if (body.contains("Action=")) {
            asked.add(body);
            query(exchange, body.replaceAll("(?s).*Action=([A-Za-z]+).*", "$1"));
        } else {
            lambda(exchange, exchange.getRequestURI().getPath());
        }
    }

    private void json(HttpExchange exchange, String action, boolean sqs, String body) throws IOException {
        if (refusals.containsKey(action)) {
            send(exchange, 400, "{\"__type\":\"" + refusals.get(action) + "\",\"message\":\"injected\"}");
        } else if (sqs) {
            send(exchange, 200, JsonText.compact(queues.answer(action, plain(body), home())));
        } else if (action.equals("DescribeStateMachine")) {
            machine(exchange, String.valueOf(plain(body).get("stateMachineArn")));
        } else {
            String name = String.valueOf(plain(body).get("Name"));
            String value = parameters.get(name);
            send(exchange, value == null ? 400 : 200, value == null
                    ? "{\"__type\":\"ParameterNotFound\",\"message\":\"none\"}"
                    : JsonText.compact(Map.of("Parameter", Map.of("Name", name, "Value", value))));
        }
    }

    private void machine(HttpExchange exchange, String arn) throws IOException {
        boolean there = machines.contains(arn.substring(arn.lastIndexOf(':') + 1));
        send(exchange, there ? 200 : 400, there
                ? JsonText.compact(Map.of("stateMachineArn", arn, "status", "ACTIVE", "creationDate", 1780000000))
                : "{\"__type\":\"StateMachineDoesNotExist\",\"message\":\"none\"}");
    }

    private static Map<String, @Nullable Object> plain(String body) {
        return Json.read(body, Limits.EVENT) instanceof Parsed.Value(Node.Obj object) ? object.plain() : Map.of();
    }

    private void query(HttpExchange exchange, String action) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        String answer = answers.get(action);
        send(exchange, answer == null ? 403 : 200, answer == null
                ? "<ErrorResponse><Error><Code>" + refusals.getOrDefault(action, "AccessDenied")
                        + "</Code><Message>no</Message></Error></ErrorResponse>"
                : "<" + action + "Response><" + action + "Result>" + answer + "</" + action + "Result></" + action
                        + "Response>");
    }

    private void lambda(HttpExchange exchange, String path) throws IOException {
        if (path.endsWith("/account-settings")) {
            send(exchange, 200, answers.getOrDefault("GetAccountSettings", "{}"));
            return;
        }
        if (path.startsWith("/_aws/execute-api/")) {
            send(exchange, 202, "{\"accepted\":1,\"at\":\"" + path + "\"}");
            return;
        }
        List<String> parts = List.of(path.split("/"));
        Map<String, String> told = functions.get(parts.get(3));
        if (told == null) {
            exchange.getResponseHeaders().set("x-amzn-ErrorType", "ResourceNotFoundException");
            send(exchange, 404, "{\"Message\":\"Function not found\"}");
        } else if (path.endsWith("/aliases/live")) {
            send(exchange, 200, "{\"Name\":\"live\",\"FunctionVersion\":\"7\"}");
        } else {
            send(exchange, 200, JsonText.compact(Map.of("FunctionName", parts.get(3), "State", "Active",
                    "LastUpdateStatus", "Successful", "Environment", Map.of("Variables", told))));
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        before.forEach((property, value) -> {
            if (value.isEmpty()) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, value);
            }
        });
    }
}
