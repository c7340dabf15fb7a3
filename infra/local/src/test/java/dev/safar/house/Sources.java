package dev.safar.house;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The texts of the house: what people wrote, not what was built from it.
final class Sources {
    /// The project's folder.
    static final Path ROOT = Path.of(Objects.requireNonNullElse(System.getProperty("safar.root"), ".")).normalize();

    private static final List<String> ROOMS = List.of("functions", "statemachines", "infra");

    private Sources() {
    }

    /// {@return every Java file that goes into a jar}
    static List<Path> mainJava() {
        return files(file -> isJava(file) && isUnder(file, "src/main/"));
    }

    /// {@return every Java file of the tests}
    static List<Path> testJava() {
        return files(file -> isJava(file) && isUnder(file, "src/test/"));
    }

    /// {@return everything written by hand in the rooms: code, journeys, texts, build files}
    static List<Path> all() {
        return files(file -> true);
    }

    /// {@return the packages that hold a type, by the folders of the main sources; the test kit stands on this module, so its packages cannot be on the class path here}
    static SortedSet<String> packages() {
        return mainJava().stream().filter(file -> !isDescription(file))
                .filter(file -> !shown(file).startsWith("infra/testkit/")).map(Sources::packageOf)
                .collect(toCollection(TreeSet::new));
    }

    static boolean isDescription(Path file) {
        return file.endsWith("package-info.java");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /// {@return a path as failures show it: from the project's folder on}
    static String shown(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static String packageOf(Path file) {
        String path = shown(file);
        return path.substring(path.indexOf("src/main/java/") + "src/main/java/".length(), path.lastIndexOf('/'))
                .replace('/', '.');
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    private static boolean isUnder(Path file, String folder) {
        return shown(file).contains("/" + folder);
    }

    private static List<Path> files(Predicate<Path> wanted) {
        return ROOMS.stream().map(ROOT::resolve).flatMap(Sources::walk).filter(file -> !isUnder(file, "target/"))
                .filter(file -> !isUnder(file, "node_modules/"))
                .filter(wanted).sorted().toList();
    }

    private static Stream<Path> walk(Path room) {
        try (Stream<Path> found = Files.walk(room)) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + room, e);
        }
    }
}
