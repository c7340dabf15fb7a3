package dev.safar.local.deploy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs installed programs, with this process's terminal as theirs.
///
/// @param path where programs are looked for, as `PATH` has it
/// @param folder where they run
public record Shell(String path, Path folder) {
    /// {@return the real one}
    ///
    /// @param folder where programs run
    public static Shell ofWorld(Path folder) {
        return new Shell(Optional.ofNullable(System.getenv("PATH")).orElse(""), folder);
    }

    /// {@return where a program is; empty where it is not installed}
    ///
    /// @param program its name
    public Optional<Path> find(String program) {
        return Arrays.stream(path.split(File.pathSeparator)).filter(place -> !place.isBlank())
                .map(place -> Path.of(place).resolve(program)).filter(Files::isExecutable).findFirst();
    }

    /// Runs one to its end.
    ///
    /// @param command the program and what it is told
    /// @param variables beside this process's environment
    /// @return its exit code
    /// @throws IOException if it cannot be started
    /// @throws InterruptedException if somebody wants this to end
    public int run(List<String> command, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        builder.environment().putAll(variables);
        builder.environment().put("PATH", path);
        return builder.start().waitFor();
    }
}
