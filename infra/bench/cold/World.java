import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// AWS as a function meets it with its first event: secrets, a queue, a table that keeps what is put, machines that are started. It writes down what it is asked.
final class World implements AutoCloseable {
    static final String KEY = "0123456789abcdef0123456789abcdef";
    static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final Pattern PREFIX = Pattern.compile("begins_with\\s*\\(\\s*\\S+\\s*,\\s*(\\S+?)\\s*\\)");
    private static final Pattern EQUAL = Pattern.compile("=\\s*(:\\w+)");
    private final Map<String, TreeMap<String, Map<?, ?>>> table = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Map<String, Object>> started = new ArrayList<>();
    private final HttpServer server;

    World() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// What was asked since the last time, as `DynamoDB:Query`, in order.
    synchronized List<String> asked() {
        List<String> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    /// The last execution that was started for a member, which a baseline does not: its journey under `journey`, and its input.
    synchronized Map<String, Object> started() {
        return started.reversed().stream().filter(one -> one.containsKey("member")).findFirst().orElseThrow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, Object> body = plain(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        String answer;
        synchronized (this) {
            asked.add(target.replaceAll("_.*\\.", ":").replaceAll("\\.", ":"));
            answer = JsonText.compact(answer(target.substring(target.lastIndexOf('.') + 1), body));
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, Object> plain(String text) {
        return Json.read(text, Limits.FILE) instanceof Parsed.Value(Node.Obj object) ? object.plain() : Map.of();
    }

    private Map<String, Object> answer(String action, Map<String, Object> body) {
        return switch (action) {
            case "GetParameter" -> Map.of("Parameter", Map.of("Name", body.get("Name"), "Type", "SecureString", "Value",
                    String.valueOf(body.get("Name")).endsWith("key") ? KEY : SECRET));
            case "SendMessageBatch" -> Map.of("Successful", ((List<?>) body.get("Entries")).stream()
                    .map(entry -> Map.of("Id", ((Map<?, ?>) entry).get("Id"), "MessageId", "m", "MD5OfMessageBody",
                            md5(String.valueOf(((Map<?, ?>) entry).get("MessageBody"))))).toList());
            case "StartExecution" -> start(body);
            case "GetItem" -> get((Map<?, ?>) body.get("Key"));
            case "Query" -> query(body);
            case "TransactWriteItems" -> {
                ((List<?>) body.get("TransactItems")).forEach(item -> put(((Map<?, ?>) item).get("Put")));
                yield Map.of();
            }
            case "PutItem" -> put(body);
            default -> throw new IllegalStateException("Nobody should ask for " + action);
        };
    }

    private Map<String, Object> start(Map<String, Object> body) {
        Map<String, Object> execution = new TreeMap<>(plain(String.valueOf(body.get("input"))));
        String machine = String.valueOf(body.get("stateMachineArn"));
        execution.put("journey", machine.substring(machine.lastIndexOf(':') + 1).replaceFirst("safar-", ""));
        started.add(execution);
        return Map.of("executionArn", machine + ":1", "startDate", 1780000000);
    }

    private static String text(Object attribute) {
        return attribute instanceof Map<?, ?> map ? String.valueOf(map.get("S")) : "";
    }

    private Map<String, Object> put(Object put) {
        if (put instanceof Map<?, ?> map && map.get("Item") instanceof Map<?, ?> item) {
            table.computeIfAbsent(text(item.get("pk")), _ -> new TreeMap<>()).put(text(item.get("sk")), item);
        }
        return Map.of();
    }

    private Map<String, Object> get(Map<?, ?> key) {
        Map<?, ?> item = table.getOrDefault(text(key.get("pk")), new TreeMap<>()).get(text(key.get("sk")));
        return item == null ? Map.of() : Map.of("Item", item);
    }

    private Map<String, Object> query(Map<String, Object> body) {
        Map<?, ?> values = (Map<?, ?>) body.get("ExpressionAttributeValues");
        String condition = String.valueOf(body.get("KeyConditionExpression"));
        Matcher equal = EQUAL.matcher(condition);
        String partition = equal.find() ? text(values.get(equal.group(1))) : "";
        Matcher prefix = PREFIX.matcher(condition);
        String begins = prefix.find() ? text(values.get(prefix.group(1))) : "";
        List<Map<?, ?>> items = body.containsKey("IndexName") ? List.of()
                : table.getOrDefault(partition, new TreeMap<>()).entrySet().stream()
                        .filter(row -> row.getKey().startsWith(begins)).<Map<?, ?>>map(Map.Entry::getValue).toList();
        return Map.of("Items", items, "Count", items.size(), "ScannedCount", items.size());
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
