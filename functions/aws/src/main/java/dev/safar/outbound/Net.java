package dev.safar.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/// The net as webhooks see it.
///
/// @param names finds the addresses of a host
/// @param open says to which addresses they may go
/// @param https whether nothing else than `https` is allowed
/// @param trust makes whose certificates are believed: a fresh one each time. A context keeps sessions by number and port, so two names behind one number must
///        not share one: the second would go on in the session of the first, and nobody would look at its certificate
public record Net(Names names, Predicate<InetAddress> open, boolean https, Supplier<SSLContext> trust) {
    /// Finds addresses.
    @FunctionalInterface
    public interface Names {
        /// {@return all addresses of a host, at least one}
        ///
        /// @param host a name or an address
        /// @throws UnknownHostException if there is none
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /// {@return the public net, by `https` alone}
    public static Net world() {
        return new Net(InetAddress::getAllByName, PublicAddress::is, true, Net::usual);
    }

    private static SSLContext usual() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has TLS", e);
        }
    }
}
