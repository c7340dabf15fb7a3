package dev.safar.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// In what shop the tests of a class play. It writes to nobody between 22:00 and 08:00, and to nobody who did not agree.
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JourneyShop {
    /// {@return a folder of `*.journey.json`, from the module's own folder on; their texts lie in `messages/LANGUAGE` inside it or beside it}
    String folder() default "src/test/journeys";

    /// {@return the day on which every test begins, at noon}
    String start() default "2026-03-21";

    /// {@return the shop's zone, as in `Asia/Tehran`}
    String zone() default "UTC";

    /// {@return the shop's currency, as in `IRT`}
    String currency() default "EUR";

    /// {@return the language of members who say no other, as in `fa`}
    String language() default "en";

    /// {@return how many messages a member gets on one channel within a week at most; 0 for no such cap}
    int weeklyCap() default 0;
}
