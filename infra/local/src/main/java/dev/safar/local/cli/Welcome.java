package dev.safar.local.cli;

import dev.safar.local.serve.Config;
import dev.safar.local.serve.DataFolder;
import dev.safar.local.serve.TokenFile;
import dev.safar.webhook.source.SourceKind;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;

/// What the server says when it is there: its address, and lines that can be pasted as they are. The secret is shown here alone, so that they work.
final class Welcome {
    private static final String SEND = """
            send() { body=$1 id=msg_$(openssl rand -hex 12) time=$(date +%s)
              key=$(printf %s '{key}' | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \\n')
              signature=$(printf %s "$id.$time.$body" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)
              curl -sS '{url}' -H 'Content-Type: application/json' -H "webhook-id: $id" \\
                -H "webhook-timestamp: $time" -H "webhook-signature: v1,$signature" --data-binary "$body"; echo; }
            now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
            send '{"id":"hello-1","type":"consent.given","source":"my-shop","occurredAt":"'$now'","identities":{"email":"sara@shop.example"},"data":{}}'
            send '{"id":"hello-2","type":"purchase.completed","source":"my-shop","occurredAt":"'$now'","identities":{"email":"sara@shop.example"},"data":{"order":"hello-1","total":{"amount":1390,"currency":"{currency}"}}}'
            """;
    private static final String PREFIX = "whsec_";

    private Welcome() {
    }

    /// The token is shown to who sits there, and not where the lines go into a file that others may read.
    private static String look(DataFolder folder, String address) {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                ? "Look at it in a browser, at this address, which lets in whoever has it:\n  " + address + "/#desk="
                        + folder.token().reveal()
                : "Look at it in a browser; the page asks for the text of "
                        + folder.path().toAbsolutePath().normalize().resolve(TokenFile.NAME);
    }

    static void print(DataFolder folder, String host, int port, PrintWriter out) {
        String address = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        out.println("Safar is at " + address + ", its data in " + folder.path().toAbsolutePath().normalize());
        out.println(look(folder, address));
        out.println(folder.config().mail().said());
        Optional<Map.Entry<String, Config.Wire>> source = folder.config().sources().entrySet().stream()
                .filter(wired -> wired.getValue().kind() == SourceKind.STANDARD).findFirst();
        source.ifPresentOrElse(wired -> {
            out.println("A first purchase, signed, to paste into another window (openssl and curl must be there):");
            out.println();
            out.println(SEND.replace("{key}", wired.getValue().secrets().getFirst().substring(PREFIX.length()))
                    .replace("{url}", address + "/webhooks/" + wired.getKey())
                    .replace("{currency}", folder.config().shop().currency().name()));
        }, () -> {
            folder.config().sources().forEach((name, wired) -> out.println(
                    "Webhooks come in at " + address + "/webhooks/" + name + " (" + wired.kind().word() + ")"));
            out.println(
                    "To send a first event by hand (safar trigger), wire a source of the kind `standard` in safar.json, too");
        });
        out.println("Ctrl-C stops it; nothing that was answered is lost, then or at any other end.");
        out.flush();
    }
}
