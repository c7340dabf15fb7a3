package dev.safar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a server, a command line and AWS need does not come along onto a user's test class path: everything here runs without it.
class LeanTest {
    /// The class path is read and no class is looked for: once it is packaged, the jar of this checkout finds the libraries that lie beside it, which no user's does.
    @ParameterizedTest
    @ValueSource(strings = {"awssdk", "picocli", "jetty-server", "angus", "h2-mvstore"})
    void whatNoJourneyNeedsIsNotThere(String library) {
        assertThat(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")))
                .contains("jackson-jr").doesNotContain(library);
    }
}
