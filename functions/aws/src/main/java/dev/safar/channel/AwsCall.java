package dev.safar.channel;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Outgoing;
import dev.safar.log.Line;
import dev.safar.log.Log;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// Asks a service of AWS that knows no effects, once, and says what its answer means. The client must not try again by itself: what was sent may have been
/// taken though no answer came.
///
/// | it says | the letter |
/// |---|---|
/// | yes | taken |
/// | no, to this letter: see `refuses` | refused, as `ses-InvalidParameterValue` |
/// | no, to the account, its settings, its rate; or 5xx | waits a minute, and a part of another one for a rate, of five for the rest, of twice as much with each try ([BackOff]). It will go once that is mended |
/// | it could not be reached | waits as for the rest |
/// | nothing, after it was reached | nobody knows: [LostAnswerException] |
///
/// Codes are told, sentences are not: they name the addressee.
final class AwsCall {
    private static final Duration RATE = Duration.ofMinutes(1);
    private static final Duration REST = Duration.ofMinutes(5);
    private static final int FIRST_OF_SERVER = 500;
    /// Nothing was sent where one of these was thrown.
    private static final List<Class<? extends Exception>> BEFORE = List.of(ConnectException.class,
            UnknownHostException.class, NoRouteToHostException.class, SSLHandshakeException.class);
    private final String service;
    private final Predicate<AwsErrorDetails> refuses;
    private final BackOff backOff;
    private final Log log;

    /// @param service as in `ses`
    /// @param refuses which answers with a 4xx are about the letter, and not about the shop's account or settings
    /// @param backOff says when it is tried again
    /// @param log is told each answer that is no yes
    AwsCall(String service, Predicate<AwsErrorDetails> refuses, BackOff backOff, Log log) {
        this.service = service;
        this.refuses = refuses;
        this.backOff = backOff;
        this.log = log;
    }

    /// @throws LostAnswerException if nobody knows
    Receipt make(Outgoing outgoing, Runnable call) {
        try {
            call.run();
            return new Receipt.Taken();
        } catch (AwsServiceException e) {
            return said(outgoing, e);
        } catch (SdkException e) {
            if (BEFORE.stream().noneMatch(kind -> comesOf(e, kind))) {
                throw new LostAnswerException(service, outgoing.effect());
            }
            return later(outgoing, "no-connection", REST);
        }
    }

    private Receipt said(Outgoing outgoing, AwsServiceException e) {
        Optional<AwsErrorDetails> details = Optional.ofNullable(e.awsErrorDetails());
        String code = details.map(AwsErrorDetails::errorCode).orElse(Integer.toString(e.statusCode()));
        if (e.isThrottlingException()) {
            return later(outgoing, code, RATE);
        }
        if (e.statusCode() < FIRST_OF_SERVER && details.filter(refuses).isPresent()) {
            return new Receipt.Refused(word(outgoing, code));
        }
        return later(outgoing, code, REST);
    }

    private Receipt later(Outgoing outgoing, String code, Duration time) {
        word(outgoing, code);
        return backOff.later(outgoing, time);
    }

    private String word(Outgoing outgoing, String code) {
        String word = service + "-" + code;
        log.tell(new Line.Answered(outgoing.effect(), word));
        return word;
    }

    private static boolean comesOf(Throwable thrown, Class<? extends Exception> kind) {
        for (@Nullable
        Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
