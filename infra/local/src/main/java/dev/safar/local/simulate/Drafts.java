package dev.safar.local.simulate;

import dev.safar.journey.JourneyDefinition;
import dev.safar.json.Spelling;
import dev.safar.language.Checkup;
import dev.safar.language.JourneyReader;
import dev.safar.language.JourneyShelf;
import dev.safar.language.Reading;
import dev.safar.language.finding.Finding;
import dev.safar.local.check.Gathered;
import dev.safar.local.stack.Compiled;
import dev.safar.message.TemplateBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The journeys to be simulated, read and checked with their texts.
///
/// @param journeys those that run, the drafts first
/// @param drafts the names of those that were asked for; the others run beside them
/// @param machines their state machines
/// @param texts what they say
/// @param findings everything that `safar check` would say of them
public record Drafts(List<JourneyDefinition> journeys, Set<String> drafts, Compiled machines, TemplateBook texts,
        List<Finding> findings) {
    /// {@return whether they can run}
    public boolean isWhole() {
        return findings.stream().noneMatch(Finding::isError);
    }

    /// Finds what was named: a file, a folder of `*.journey.json`, or a journey of the folder of journeys by its name.
    ///
    /// @param names as they were typed
    /// @param folder where journeys are that are named by name
    /// @return the places, in order
    /// @throws Unusable if there is no such thing
    public static List<Path> places(List<String> names, Path folder) throws Unusable {
        List<Path> places = new ArrayList<>();
        for (String name : names) {
            Path typed = Path.of(name);
            Path known = folder.resolve(name + JourneyShelf.ENDING);
            if (!Files.exists(typed) && !Files.exists(known)) {
                throw new Unusable("There is no file and no journey '" + name + "'"
                        + Spelling.didYouMean(name, known(folder)) + ". The journeys in " + folder + " are "
                        + String.join(", ", known(folder)));
            }
            places.add(Files.exists(typed) ? typed : known);
        }
        return places;
    }

    private static List<String> known(Path folder) {
        return Gathered.of(List.of(folder), Path.of("").toAbsolutePath()).journeys().keySet().stream()
                .map(Drafts::usual).toList();
    }

    /// {@return the journey that is usually in a file of that name}
    private static String usual(String file) {
        return tail(file, 1).replace(JourneyShelf.ENDING, "");
    }

    /// {@return the name that a file gives its journey, whatever the file is called; empty where it cannot be read}
    private static Optional<String> name(String file, String text) {
        return switch (JourneyReader.read(file, text)) {
            case Reading.Read read -> Optional.of(read.journey().name());
            case Reading.Refused _ -> Optional.empty();
        };
    }

    /// Reads.
    ///
    /// @param places of the drafts
    /// @param folders whose journeys run beside them; a draft takes the place of the journey with its name, and a text of the drafts' that of the
    ///        text with its name
    /// @return what was found; look at its findings
    public static Drafts read(List<Path> places, Collection<Path> folders) {
        Path here = Path.of("").toAbsolutePath();
        Gathered own = Gathered.of(places, here);
        Gathered others = Gathered.of(List.copyOf(folders), here);
        Set<String> drafts = own.journeys().entrySet().stream()
                .flatMap(file -> name(file.getKey(), file.getValue()).stream()).collect(Collectors.toSet());
        Map<String, String> beside = new TreeMap<>(others.journeys());
        beside.keySet().removeIf(file -> drafts.contains(usual(file)));
        Checkup checkup = Checkup.ofSome(joined(own.journeys(), beside, 1),
                joined(own.messages(), others.messages(), 2));
        Collection<JourneyDefinition> all = checkup.journeys().journeys().values();
        List<JourneyDefinition> inOrder = Stream.concat(all.stream().filter(it -> drafts.contains(it.name())),
                all.stream().filter(it -> !drafts.contains(it.name()))).toList();
        return new Drafts(inOrder, drafts, Compiled.of(checkup.journeys().machines()), checkup.texts().book(),
                Stream.of(own.findings(), others.findings(), checkup.findings()).flatMap(List::stream).sorted()
                        .toList());
    }

    /// Of two files that end alike in so many parts of their paths, the first stands.
    private static Map<String, String> joined(Map<String, String> own, Map<String, String> others, int parts) {
        Set<String> taken = own.keySet().stream().map(file -> tail(file, parts)).collect(Collectors.toSet());
        Map<String, String> joined = new TreeMap<>(own);
        others.forEach((file, text) -> {
            if (!taken.contains(tail(file, parts))) {
                joined.put(file, text);
            }
        });
        return joined;
    }

    private static String tail(String file, int parts) {
        int from = file.length();
        for (int i = 0; i < parts && from >= 0; i++) {
            from = file.lastIndexOf('/', from - 1);
        }
        return file.substring(from + 1);
    }
}
