package dev.safar.local.line;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line to the desk of a folder of data.
public interface DeskLine extends AutoCloseable {
    /// Asks.
    ///
    /// @param method as in `GET`
    /// @param path as in `/desk/members`; it never names a person, but by her id inside Safar
    /// @param query what is asked beside the path
    /// @param body a JSON object, or null for none
    /// @return the answer
    /// @throws LineBroken if nothing answers, or it is no Safar that does; its message says what to do
    Reply ask(String method, String path, Map<String, String> query, @Nullable Map<String, ?> body);

    /// Asks for something without more ado.
    ///
    /// @param path as above
    /// @return the answer
    default Reply get(String path) {
        return ask("GET", path, Map.of(), null);
    }

    @Override
    void close();
}
