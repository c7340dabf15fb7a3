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
    /// The time of a call: [#FUNCTION_SECOND]; [#ASSUMED_MILLIS] with 1024 MB, which `template.yaml` gives them, are assumed.
    FUNCTION_TIME(800),
    /// A GB-second of Lambda on arm64: $0.0000133334.
    FUNCTION_SECOND(13_333),
    /// An Express execution of Step Functions: $1.00 a million.
    EXECUTION(1_000),
    /// The time of an execution: [#EXECUTION_SECOND]; 64 MB for half a second are assumed.
    EXECUTION_TIME(521),
    /// A GB-second of Express executions: $0.06 a GB-hour.
    EXECUTION_SECOND(16_667),
    /// A write request unit of DynamoDB on demand: $0.625 a million.
    WRITE_UNIT(625),
    /// A read request unit of DynamoDB on demand: $0.125 a million.
    READ_UNIT(125),
    /// A mail by SES: $0.10 a thousand.
    MAIL(100_000),
    /// A GB of logs taken in by CloudWatch: $0.50.
    LOG_GIGABYTE(500_000_000),
    /// A GB in a table for a month: $0.25.
    TABLE_GIGABYTE(250_000_000),
    /// A GB of a table that can be restored to any second, for a month: $0.20.
    BACKUP_GIGABYTE(200_000_000),
    /// An alarm for a month: $0.10.
    ALARM(100_000_000),
    /// A dashboard for a month: $3.00.
    DASHBOARD(3_000_000_000L),
    /// A number of ours that CloudWatch keeps, for a month: $0.30.
    METRIC(300_000_000),
    /// A secret for a month: $0.40.
    SECRET(400_000_000),
    /// A state transition of Standard workflows: $25.00 a million. Safar runs Express; this is what the other would come to.
    STANDARD_TRANSITION(25_000);

    /// How long a call is taken to last: no simulation knows it.
    public static final int ASSUMED_MILLIS = 60;
    /// How many billionths make a dollar.
    public static final long DOLLAR = 1_000_000_000;
    /// As of when.
    public static final String AS_OF = "2026-06";

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
