package dev.safar.message;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Mustache.VariableFetcher;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Mustache for plain text over a map of strings: nothing is escaped, and no value is asked for its fields or methods. (By default the library
/// looks into objects by reflection: `{{name.length}}` would print a number, and `{{entrySet}}` everything that is known of a member.)
final class PlainMustache {
    private static final Mustache.Compiler COMPILER = Mustache.compiler().escapeHTML(false).standardsMode(true)
            .withCollector(new MapsOnly());

    private PlainMustache() {
    }

    /// {@return the compiled text; it may be used by many threads at once}
    static com.samskivert.mustache.Template compile(String text) {
        return COMPILER.compile(text);
    }

    private static final class MapsOnly extends BasicCollector {
        private static final VariableFetcher BY_KEY = (context, name) -> ((Map<?, ?>) context).get(name);

        @Override
        public @Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map<?, ?> map && map.containsKey(name) ? BY_KEY : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
