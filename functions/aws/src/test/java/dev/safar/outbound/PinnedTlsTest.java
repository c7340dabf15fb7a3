package dev.safar.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// TLS to a number under a name: the certificate must be that of the name.
class PinnedTlsTest {
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final char[] WORD = "a word of tests".toCharArray();
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void certificateOfTheNameIsBelievedAndOfAnotherNameIsNot() throws Exception {
        Certified trust = certified("shop.example");
        HttpsServer server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(trust.context()));
        try (Listener receiver = new Listener(server)) {
            assertThat(send("shop.example", receiver.port(), trust::context)).isEqualTo(new Answer.Taken());
            assertThat(send("other.example", receiver.port(), trust::context))
                    .isEqualTo(new Answer.Later("no-tls", Optional.empty()));
            assertThat(send("shop.example", receiver.port(), Net.world().trust()))
                    .isEqualTo(new Answer.Later("no-tls", Optional.empty()));
            assertThat(receiver.heard).hasSize(1);
        }
    }

    private static Answer send(String host, int port, Supplier<SSLContext> trust) {
        Net net = new Net(_ -> new InetAddress[]{HERE}, HERE::equals, true, trust);
        return new OutboundWebhook(URI.create("https://" + host + ":" + port + "/"),
                () -> List.of("whsec_b2xkLXNlY3JldC1vZi10ZXN0cw=="), net, () -> Instant.EPOCH)
                .send("e", new byte[]{'{', '}'});
    }

    /// Both sides of one key that signed itself, made by the tool that comes with Java.
    private Certified certified(String host) throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("keys.p12");
        Process made = new ProcessBuilder(Path.of(System.getProperty("java.home", ""), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "shop", "-keyalg", "EC", "-dname", "CN=" + host, "-ext", "SAN=dns:" + host,
                "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass",
                new String(WORD))
                .redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, WORD);
        }
        KeyManagerFactory ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        ours.init(keys, WORD);
        TrustManagerFactory theirs = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        theirs.init(keys);
        return new Certified(ours, theirs);
    }

    private record Certified(KeyManagerFactory ours, TrustManagerFactory theirs) {
        SSLContext context() {
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(ours.getKeyManagers(), theirs.getTrustManagers(), null);
                return context;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
