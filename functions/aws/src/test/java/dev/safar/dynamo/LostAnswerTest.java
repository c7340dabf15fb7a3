package dev.safar.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.safar.dynamo.FaultyHttp.Fault.AnswerLost;
import dev.safar.member.MemberId;
import dev.safar.store.Answer;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// The SDK repeats what got no answer. What had been carried out must not look like a lost race, nor a lost race like our own work.
class LostAnswerTest {
    private static final Answer APPLIED = new Answer.Applied();
    private final String table = LocalTables.fresh();
    private final FaultyHttp http = new FaultyHttp();
    private final DynamoStore store = LocalTables.store(table, http);
    private final DynamoStore other = LocalTables.store(table, UrlConnectionHttpClient.create(), "other");

    @Test
    void putWhoseAnswerWasLostKnowsItsOwnWork() {
        http.answerLost();
        assertThat(store.write(put("a", Expect.ABSENT))).isEqualTo(APPLIED);
        assertThat(http.requests()).isEqualTo(2);
        http.answerLost();
        assertThat(store.write(put("b", new Expect.Version(1)))).isEqualTo(APPLIED);
        assertThat(store.get(notice("b").key())).contains(new Stored<>(notice("b"), 2));
    }

    @Test
    void putThatLostItsRaceAndThenItsAnswerIsLost() {
        other.write(put("theirs", Expect.ABSENT));
        http.answerLost();
        assertThat(store.write(put("ours", Expect.ABSENT))).isEqualTo(lost());
        assertThat(store.get(notice("").key())).contains(new Stored<>(notice("theirs"), 1));
    }

    @Test
    void putThatWasOverwrittenBeforeItsRepetitionIsUnclear() {
        http.next(new AnswerLost(() -> other.write(put("theirs", new Expect.Version(1)))));
        assertThatExceptionOfType(UnclearWriteException.class)
                .isThrownBy(() -> store.write(put("ours", Expect.ABSENT)));
    }

    @Test
    void deletionWhoseAnswerWasLostIsUnclearSinceNothingIsLeftToTell() {
        other.write(put("a", Expect.ABSENT));
        http.answerLost();
        assertThatExceptionOfType(UnclearWriteException.class)
                .isThrownBy(() -> store.write(new Write.Delete(notice("").key(), new Expect.Version(1))));
        assertThat(store.get(notice("").key())).isEmpty();
    }

    @Test
    void deletionThatLostItsRaceAndThenItsAnswerIsLost() {
        other.write(put("a", Expect.ABSENT));
        other.write(put("b", Expect.ANYTHING));
        http.answerLost();
        assertThat(store.write(new Write.Delete(notice("").key(), new Expect.Version(1)))).isEqualTo(lost());
    }

    @Test
    void transactionWhoseAnswerWasLostIsAppliedOnce() {
        http.answerLost();
        assertThat(store.transact(List.of(put("a", Expect.ABSENT), rejection(Expect.ABSENT)))).isEqualTo(APPLIED);
        assertThat(http.requests()).isEqualTo(2);
        http.answerLost();
        assertThat(store.transact(List.of(put("b", Expect.ANYTHING), rejection(new Expect.Version(1)))))
                .isEqualTo(APPLIED);
        assertThat(store.get(notice("").key()).map(Stored::version)).contains(2L);
    }

    @Test
    void answerThatIsNeverHeardIsThrown() {
        for (int i = 0; i < 10; i++) {
            http.answerLost();
        }
        assertThatExceptionOfType(SdkException.class).isThrownBy(() -> store.write(put("a", Expect.ABSENT)));
    }

    @Test
    void conflictAndThrottleAreContendedAndNothingElse() {
        for (String type : List.of("TransactionConflictException", "ProvisionedThroughputExceededException",
                "ThrottlingException", "RequestLimitExceeded")) {
            FaultyHttp busy = new FaultyHttp();
            for (int i = 0; i < 10; i++) {
                busy.error(type, "");
            }
            try (DynamoStore contended = LocalTables.store(table, busy)) {
                assertThat(contended.write(put("a", Expect.ABSENT))).as(type).isEqualTo(new Answer.Contended());
            }
        }
        assertThat(store.get(notice("").key())).isEmpty();
    }

    @Test
    void reasonsOfACancelledTransactionAreTold() {
        assertThat(cancelled("TransactionConflict", "None")).isEqualTo(new Answer.Contended());
        assertThat(cancelled("None", "ThrottlingError")).isEqualTo(new Answer.Contended());
        assertThat(cancelled("ProvisionedThroughputExceeded", "None")).isEqualTo(new Answer.Contended());
        assertThat(cancelled("ConditionalCheckFailed", "None")).isEqualTo(lost());
        assertThat(cancelled("ConditionalCheckFailed", "TransactionConflict")).isEqualTo(lost());
        assertThatExceptionOfType(SdkException.class).isThrownBy(() -> cancelled("ValidationError", "None"));
    }

    @Test
    void busyAfterALostAnswerIsUnclear() {
        http.answerLost();
        for (int i = 0; i < 10; i++) {
            http.error("ThrottlingException", "");
        }
        assertThatExceptionOfType(UnclearWriteException.class).isThrownBy(() -> store.write(put("a", Expect.ABSENT)));
    }

    @Test
    void itemBeyondTheLimitIsRefusedByItsKeyAndSize() {
        Item large = new Item.Notice(new MemberId("m-1"), "n", Instant.EPOCH, Noise.of(2 * ItemSize.LARGEST));
        assertThatIllegalArgumentException().isThrownBy(() -> store.write(new Write.Put(large, Expect.ABSENT)))
                .withMessageStartingWith("Expected 'm-1' 'notice#n' to have at most 409600 bytes");
        assertThat(http.requests()).isZero();
    }

    @Test
    void pagesOfTheServerAreReadUntilTheLimit() {
        for (int i = 0; i < 12; i++) {
            other.write(new Write.Put(new Item.Notice(new MemberId("m-1"), "n-" + i, Instant.EPOCH,
                    Noise.of(300_000)), Expect.ABSENT));
        }
        assertThat(store.query("m-1", "notice#", Optional.empty(), 100)).hasSize(12);
        assertThat(http.requests()).isGreaterThan(1);
    }

    private Answer cancelled(String first, String second) {
        http.error("TransactionCanceledException", ", \"CancellationReasons\": [{\"Code\": \"" + first
                + "\"}, {\"Code\": \"" + second + "\"}]");
        return store.transact(List.of(put("a", Expect.ABSENT), rejection(Expect.ABSENT)));
    }

    private static Answer lost() {
        return new Answer.Lost(List.of(notice("").key()));
    }

    private static Write put(String text, Expect expect) {
        return new Write.Put(notice(text), expect);
    }

    private static Write rejection(Expect expect) {
        return new Write.Put(new Item.Rejection("r", "no-identity", Instant.EPOCH, "No identity", Set.of()), expect);
    }

    private static Item.Notice notice(String text) {
        return new Item.Notice(new MemberId("m-1"), "n", Instant.EPOCH, text);
    }
}
