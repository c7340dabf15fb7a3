package dev.safar.local.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server that answers as a script tells it, for what no well-behaved one can be brought to say. Commands are `GREETING`, those of SMTP, and `.`
/// for the end of a mail; a whole line goes before its command; a bar parts the lines of an answer; [#HANG_UP] ends the connection instead, and [#SILENCE] says nothing.
public final class ScriptedServer implements AutoCloseable {
    static final String HANG_UP = "hang up";
    static final String SILENCE = "silence";
    private static final Map<String, String> USUAL = Map.of("GREETING", "220 here", "EHLO", "250 here", "MAIL",
            "250 ok", "RCPT", "250 ok", "DATA", "354 go on", ".", "250 ok", "RSET", "250 ok", "QUIT", "221 bye");
    private final ServerSocket socket;
    private final Map<String, String> script;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private ScriptedServer(ServerSocket socket, Map<String, String> script) {
        this.socket = socket;
        this.script = script;
    }

    /// Begins to listen.
    ///
    /// @param script what differs from a server that takes everything; read with every command
    /// @return the server
    public static ScriptedServer saying(Map<String, String> script) {
        try {
            ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            ScriptedServer server = new ScriptedServer(socket, script);
            Thread.ofVirtual().start(server::serve);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return where it listens}
    public int port() {
        return socket.getLocalPort();
    }

    /// What it was told, line by line, without the mail itself.
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                converse(caller);
            } catch (IOException _) {
                // The test closed it, or the caller went.
            }
        }
    }

    private void converse(Socket caller) throws IOException {
        BufferedReader in = new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.UTF_8);
        boolean on = say(out, "GREETING");
        boolean inMail = false;
        while (on) {
            String line = in.readLine();
            if (line == null) {
                return;
            }
            if (inMail && !line.equals(".")) {
                continue;
            }
            heard.add(line);
            String command = line.equals(".") ? "." : line.split("[ :]", 2)[0];
            String key = script.containsKey(line) ? line : command;
            on = say(out, key);
            inMail = command.equals("DATA") && answer(key).startsWith("354");
        }
    }

    private boolean say(Writer out, String command) throws IOException {
        String answer = answer(command);
        if (answer.equals(HANG_UP)) {
            return false;
        }
        if (!answer.equals(SILENCE)) {
            out.write(answer.replace("|", "\r\n") + "\r\n");
            out.flush();
        }
        return true;
    }

    private String answer(String command) {
        return script.getOrDefault(command, USUAL.getOrDefault(command, "502 unknown"));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
