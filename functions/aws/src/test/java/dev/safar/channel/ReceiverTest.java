package dev.safar.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.safar.flow.Carrier.Receipt;
import dev.safar.log.Line;
import dev.safar.message.Language;
import dev.safar.outbound.Net;
import dev.safar.outbound.OutboundWebhook;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Letters and tasks to a shop's own receiver.
class ReceiverTest {
    private final MemoryStore store = new MemoryStore(1);
    private final List<Line> lines = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private HttpServer server = server();
    private int status = 204;

    @BeforeEach
    void listen() {
        server.createContext("/", exchange -> {
            try (exchange) {
                ids.add(exchange.getRequestHeaders().getFirst("webhook-id"));
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                if (status > 0) {
                    exchange.sendResponseHeaders(status, -1);
                }
            }
        });
        server.start();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void letterAndTaskSayAllThatTheReceiverNeeds() {
        Receiver receiver = receiver("/a");
        assertThat(receiver.hand(Letters.text("+989121234567"))).isEqualTo(new Receipt.Taken());
        assertThat(receiver.hand(Letters.errand())).isEqualTo(new Receipt.Taken());
        assertThat(bodies.getFirst()).isEqualTo("""
                {"type":"message.requested","timestamp":"2026-03-21T12:00:00Z","data":{"effect":"%s","member":"m-1",\
                "journey":"win-back","template":"still-one-of-us","topic":"marketing","channel":"sms","address":"+989121234567",\
                "language":"fa","direction":"rtl","text":"سلام سارا، چای تازه رسید."}}""".formatted(Letters.EFFECT));
        assertThat(bodies.getLast()).contains("\"type\":\"task.requested\"", "\"title\":\"به او زنگ بزنید\"",
                "\"deadline\":\"2026-03-21T13:00:00Z\"");
        assertThat(ids).containsExactly(Letters.EFFECT, "m-1#onboarding#shop/order/1#call-her");
    }

    @Test
    void whatAJourneyTellsIsSignedUnderTheIdOfItsEffect() {
        assertThat(receiver("/a").hand(Letters.signal())).isEqualTo(new Receipt.Taken());
        assertThat(bodies.getFirst()).isEqualTo("""
                {"type":"journey.signalled","timestamp":"2026-03-21T12:00:00Z","data":{"effect":"m-1#win-back#shop/order/1#tell",\
                "member":"m-1","journey":"win-back","event":"won-back","data":{"count":3,"segment":"vip"}}}""");
        assertThat(ids).containsExactly("m-1#win-back#shop/order/1#tell");
    }

    @Test
    void lostAnswerIsThrownAndMayBeSentAgainUnderTheSameId() {
        Receiver receiver = receiver("/a");
        assertThat(receiver.dropsRepeats()).isTrue();
        status = 0;
        assertThatExceptionOfType(LostAnswerException.class).isThrownBy(() -> receiver.hand(Letters.errand()));
        status = 204;
        receiver.hand(Letters.errand());
        assertThat(ids).hasSize(2).allMatch(ids.getFirst()::equals);
    }

    @Test
    void receiverThatIsGoneIsSwitchedOffForAllFunctionsAndSeen() {
        status = 410;
        assertThat(receiver("/a").hand(Letters.errand())).isEqualTo(new Receipt.Refused("webhook-gone"));
        status = 204;
        assertThat(receiver("/a").hand(Letters.errand())).isEqualTo(new Receipt.Refused("webhook-gone"));
        assertThat(bodies).as("nothing more is sent there").hasSize(1);
        assertThat(store.all(Item.Rejection.class).toList()).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo("channel-gone");
            assertThat(row.text()).contains("shop.example", "410", "SAFAR_OUTBOUND_URL");
        });
        assertThat(receiver("/b").hand(Letters.errand())).as("another address is on").isEqualTo(new Receipt.Taken());
    }

    @Test
    void receiverThatIsDownIsAskedWithinFiveMinutesBehindTheFirst() {
        status = 502;
        assertThat(receiver("/a").hand(Letters.errand())).isEqualTo(new Receipt.Down(Letters.AT.plusSeconds(360)));
        assertThat(lines).containsExactly(new Line.Answered(Letters.errand().effect(), "webhook-502"));
    }

    private Receiver receiver(String path) {
        URI target = URI.create("http://shop.example:" + server.getAddress().getPort() + path);
        Net net = new Net(_ -> new InetAddress[]{InetAddress.getLoopbackAddress()}, _ -> true, false,
                Net.world().trust());
        return new Receiver(new OutboundWebhook(target, () -> List.of("whsec_b2xkLXNlY3JldC1vZi10ZXN0cw=="), net,
                () -> Letters.AT), new StoredSwitch(store, target), Language.PERSIAN,
                new BackOff(new WholeTime()), lines::add);
    }
}
