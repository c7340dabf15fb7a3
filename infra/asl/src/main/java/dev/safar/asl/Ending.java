package dev.safar.asl;

import org.jspecify.annotations.Nullable;

/// What follows the end of a flow.
interface Ending {
    void succeeded(Strand strand, @Nullable Object output);

    void failed(Strand strand, Failure failure);
}
