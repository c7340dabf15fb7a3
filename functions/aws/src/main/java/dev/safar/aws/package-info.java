/// What AWS Lambda starts: one class a function, and the one place where they are put together. Takes environment variables, the clock, chance and
/// the clients of AWS, which nothing else here may ask for; hands them to `lambda` by constructors.
@NullMarked
package dev.safar.aws;

import org.jspecify.annotations.NullMarked;
