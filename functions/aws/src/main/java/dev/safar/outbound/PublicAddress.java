package dev.safar.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// Which addresses a webhook may go to: those of the public net. Everything else may be this machine, its neighbours or the cloud's own desk for credentials.
///
/// The ranges are those of IANA's registries of special addresses for IPv4 and IPv6. Java turns an IPv4 address in IPv6 clothes (`::ffff:10.0.0.1`) into the
/// IPv4 address that it is; other wrappings of IPv4 (NAT64, 6to4, Teredo) are refused as ranges.
public final class PublicAddress {
    /// Of IPv6 the net gives out this part alone.
    private static final Range GIVEN_OUT = Range.of("2000::", 3);
    private static final List<Range> NOT_V4 = List.of(Range.of("0.0.0.0", 8), Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10), Range.of("127.0.0.0", 8), Range.of("169.254.0.0", 16),
            Range.of("172.16.0.0", 12), Range.of("192.0.0.0", 24), Range.of("192.0.2.0", 24),
            Range.of("192.88.99.0", 24), Range.of("192.168.0.0", 16), Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24), Range.of("203.0.113.0", 24), Range.of("224.0.0.0", 3));
    private static final List<Range> NOT_V6 = List.of(Range.of("2001::", 23), Range.of("2001:db8::", 32),
            Range.of("2002::", 16), Range.of("3fff::", 20));

    private PublicAddress() {
    }

    /// {@return whether it belongs to the public net}
    ///
    /// @param address any
    public static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? NOT_V4.stream().noneMatch(range -> range.holds(bytes))
                : GIVEN_OUT.holds(bytes) && NOT_V6.stream().noneMatch(range -> range.holds(bytes));
    }

    /// All addresses that begin with the same bits.
    private static final class Range {
        private final byte[] first;
        private final int bits;

        private Range(byte[] first, int bits) {
            this.first = first;
            this.bits = bits;
        }

        static Range of(String first, int bits) {
            return new Range(InetAddress.ofLiteral(first).getAddress(), bits);
        }

        boolean holds(byte[] address) {
            int whole = bits / Byte.SIZE;
            int mask = 0xFF << (Byte.SIZE - bits % Byte.SIZE) & 0xFF;
            return Arrays.equals(first, 0, whole, address, 0, whole)
                    && (mask == 0 || (first[whole] & mask) == (address[whole] & mask));
        }
    }
}
