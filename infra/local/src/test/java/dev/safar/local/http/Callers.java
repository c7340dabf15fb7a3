package dev.safar.local.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Connections that send whatever is written, and are all closed in the end.
final class Callers implements AutoCloseable {
    private final List<Socket> open = new ArrayList<>();

    Socket send(HttpServer asked, String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), asked.port());
        open.add(socket);
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /// {@return all that comes until the server hangs up}
    static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }
}
