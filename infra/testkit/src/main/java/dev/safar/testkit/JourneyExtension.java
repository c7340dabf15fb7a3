package dev.safar.testkit;

import dev.safar.shelf.Shipped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.AssertionFailedError;

/// Opens a [Shop] for each test that asks for one. A folder of journeys is read and checked once for a whole run; what is read does not change, so tests may run side by side.
public final class JourneyExtension implements ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace OURS = Namespace.create(JourneyExtension.class);

    @JourneyShop
    private static final class Usual {}

    /// Made by JUnit.
    public JourneyExtension() {
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Shop.class;
    }

    @Override
    public Shop resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(OURS).getOrComputeIfAbsent(Shop.class, _ -> open(test), Shop.class);
    }

    private static Shop open(ExtensionContext test) {
        JourneyShop shop = AnnotationSupport.findAnnotation(test.getRequiredTestClass(), JourneyShop.class)
                .orElseGet(() -> Usual.class.getAnnotation(JourneyShop.class));
        Path folder = Path.of(shop.folder()).toAbsolutePath().normalize();
        Shipped shipped = test.getRoot().getStore(OURS).getOrComputeIfAbsent(folder, _ -> Opening.read(folder),
                Shipped.class);
        List<String> names = AnnotationSupport.findAnnotation(test.getRequiredTestMethod(), JourneyTest.class)
                .map(asked -> List.of(asked.value())).orElse(List.of());
        return new Shop(Opening.of(shop, shipped, names));
    }

    /// A test that failed says so itself.
    @Override
    public void afterTestExecution(ExtensionContext test) {
        Optional<Shop> shop = Optional.ofNullable(test.getStore(OURS).get(Shop.class, Shop.class));
        List<String> failures = shop.map(Shop::failures).orElse(List.of());
        if (test.getExecutionException().isEmpty() && !failures.isEmpty()) {
            throw new AssertionFailedError("Expected every execution of a journey to succeed, but:\n  "
                    + String.join("\n  ", failures));
        }
    }
}
