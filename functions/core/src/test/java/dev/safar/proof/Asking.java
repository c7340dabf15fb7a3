package dev.safar.proof;

/// An actor that has come to its next call: it goes no further until it is told.
final class Asking extends RuntimeException {
    private final transient Call call;

    Asking(Call call) {
        super(call.toString(), null, false, false);
        this.call = call;
    }

    Call call() {
        return call;
    }
}
