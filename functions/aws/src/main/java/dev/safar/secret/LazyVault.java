package dev.safar.secret;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssm.SsmClient;

/// A vault whose client is made with the first secret that lies elsewhere: most functions have none, and a client takes its time. For many threads.
public final class LazyVault implements Vault {
    private final Supplier<SsmClient> client;
    private @Nullable Vault opened;

    /// Prepares.
    ///
    /// @param client makes the client
    public LazyVault(Supplier<SsmClient> client) {
        this.client = client;
    }

    @Override
    public List<String> read(Reference reference) {
        return vault().read(reference);
    }

    private synchronized Vault vault() {
        Vault vault = opened == null ? new SsmVault(client.get()) : opened;
        opened = vault;
        return vault;
    }
}
