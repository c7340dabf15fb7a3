package dev.safar.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test that takes a [Shop] as its parameter: one of its own, in which journeys run on a virtual clock. It fails, too, where the execution of a journey
/// failed on the way.
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(JourneyExtension.class)
public @interface JourneyTest {
    /// {@return the journeys that run, by name; all of the folder unless some are named}
    String[] value() default {};
}
