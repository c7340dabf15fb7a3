/// The functions that state machines and schedules call: plain JSON values in, plain JSON values out. Takes calls from Step Functions or from the
/// interpreter that stands in for it; hands them to `flow`.
@NullMarked
package dev.safar.lambda;

import org.jspecify.annotations.NullMarked;
