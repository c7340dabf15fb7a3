package dev.safar.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a server, a command line and AWS need does not come along onto a user's test class path: everything here runs without it.
class LeanTest {
    @ParameterizedTest
    @ValueSource(strings = {"software.amazon.awssdk.services.dynamodb.DynamoDbClient", "picocli.CommandLine",
            "org.eclipse.jetty.server.Server", "jakarta.mail.Message", "org.h2.mvstore.MVStore"})
    void whatNoJourneyNeedsIsNotThere(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }
}
