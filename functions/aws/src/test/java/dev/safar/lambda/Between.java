package dev.safar.lambda;

import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Write;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A store with somebody standing in the way: calls that touch what it looks for meet with something else, all others pass.
final class Between {
    /// What happens to a call instead.
    interface Instead {
        Object answer();
    }

    private Predicate<String> way = _ -> false;
    private Instead instead = () -> "";

    /// From now on, calls of a method (`get`, `due`, `transact`, ...) whose keys name a text meet with this.
    void stand(String method, String text, Instead answer) {
        way = call -> call.startsWith(method + " ") && call.contains(text);
        instead = answer;
    }

    void goAway() {
        way = _ -> false;
    }

    Store before(Store store) {
        return (Store) Proxy.newProxyInstance(Store.class.getClassLoader(), new Class<?>[]{Store.class},
                (_, method, arguments) -> way.test(described(method, arguments))
                        ? instead.answer()
                        : passed(store, method, arguments));
    }

    private static @Nullable Object passed(Store store, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException e) {
            throw Optional.ofNullable(e.getCause()).orElse(e);
        }
    }

    private static String described(Method method, Object @Nullable [] arguments) {
        StringBuilder text = new StringBuilder(method.getName()).append(' ');
        for (Object argument : arguments == null ? new Object[0] : arguments) {
            text.append(argument instanceof List<?> writes
                    ? writes.stream().map(Write.class::cast).map(Write::key).map(Key::toString).toList()
                    : argument).append(' ');
        }
        return text.toString();
    }
}
