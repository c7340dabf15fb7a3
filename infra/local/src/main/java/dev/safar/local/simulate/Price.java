package dev.safar.local.simulate;

/// What AWS asks for a piece (docs/sources.md, "Prices of AWS"): US East (N. Virginia), without free tiers, discounts and taxes. In billionths of a
/// dollar, so that a sum is a whole number.
public enum Price {
    /// A request at a REST API of API Gateway: $3.50 a million.
    API_REQUEST(3_500),
    /// A request of SQS, standard: $0.40 a million. A fact takes three: sent, received, deleted.
    QUEUE_REQUEST(400),
    /// A call of Lambda: $0.20 a million.
    FUNCTION_CALL(200),
    /// The time of a call: $0.0000166667 a GB-second; [#ASSUMED_MILLIS] with 512 MB are assumed.
    FUNCTION_TIME(500),
    /// An Express execution of Step Functions: $1.00 a million.
    EXECUTION(1_000),
    /// The time of an execution: $0.00001667 a GB-second; 64 MB for half a second are assumed.
    EXECUTION_TIME(521),
    /// A write request unit of DynamoDB on demand: $0.625 a million.
    WRITE_UNIT(625),
    /// A read request unit of DynamoDB on demand: $0.125 a million.
    READ_UNIT(125),
    /// A mail by SES: $0.10 a thousand.
    MAIL(100_000),
    /// A state transition of Standard workflows: $25.00 a million. Safar runs Express; this is what the other would come to.
    STANDARD_TRANSITION(25_000);

    /// How long a call is taken to last: no simulation knows it.
    public static final int ASSUMED_MILLIS = 60;
    /// How many billionths make a dollar.
    public static final long DOLLAR = 1_000_000_000;
    /// As of when.
    public static final String AS_OF = "2025-06";

    private final long billionths;

    Price(long billionths) {
        this.billionths = billionths;
    }

    /// {@return what a piece costs, in billionths of a dollar}
    public long billionths() {
        return billionths;
    }

    /// {@return whether it rests on a length of time that is assumed}
    public boolean isAssumed() {
        return this == FUNCTION_TIME || this == EXECUTION_TIME;
    }
}
