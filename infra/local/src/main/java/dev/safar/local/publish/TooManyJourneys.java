package dev.safar.local.publish;

/// There would be more journeys than one fact may move a member in. Nothing was taken in. The message says which there are and what to do, for people.
public final class TooManyJourneys extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyJourneys(String message) {
        super(message);
    }
}
