package dev.safar.local.serve;

import dev.safar.local.live.Library;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;

/// A server in a process of its own, which somebody kills. It says its port in its first line. What is handed to the carrier it adds to a file, an effect a
/// line, which the kill cannot take back.
final class Doomed {
    private Doomed() {
    }

    /// Serves until it dies.
    ///
    /// @param arguments the folder of data, the folder of journeys, the file of what is handed over
    /// @throws IOException if it cannot listen
    public static void main(String[] arguments) throws IOException {
        DataFolder data = DataFolder.open(Path.of(arguments[0]), ZoneOffset.UTC);
        Library library = new Library(data.journeys());
        PrintStream handed = new PrintStream(new FileOutputStream(arguments[2], true), false, StandardCharsets.UTF_8);
        LocalServer server = LocalServer.start(data,
                library.take(Path.of(arguments[1])).editions().orElseThrow(), LocalServer.Options.USUAL.on(0),
                new PrintWriter(System.err, false, StandardCharsets.UTF_8), InstantSource.system(),
                outgoing -> handed.print(outgoing.effect() + "\n"));
        System.out.println(server.port());
        System.out.flush();
    }
}
