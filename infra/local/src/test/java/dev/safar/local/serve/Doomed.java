package dev.safar.local.serve;

import dev.safar.local.live.Library;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;

/// A server in a process of its own, which somebody kills. It says its port in its first line.
final class Doomed {
    private Doomed() {
    }

    /// Serves until it dies.
    ///
    /// @param arguments the folder of data, the folder of journeys
    /// @throws IOException if it cannot listen
    public static void main(String[] arguments) throws IOException {
        DataFolder data = DataFolder.open(Path.of(arguments[0]), ZoneOffset.UTC);
        Library library = new Library(data.journeys());
        LocalServer server = LocalServer.start(data,
                library.take(Path.of(arguments[1])).editions().orElseThrow(), LocalServer.Options.USUAL.on(0),
                new PrintWriter(System.err, false, StandardCharsets.UTF_8));
        System.out.println(server.port());
        System.out.flush();
    }
}
