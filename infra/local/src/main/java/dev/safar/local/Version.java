package dev.safar.local;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// What `safar --version` prints: our version as the jar's manifest has it, and the Java that runs it.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String ours = Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "not packaged");
        return new String[]{"safar " + ours, "Java " + Runtime.version()};
    }
}
