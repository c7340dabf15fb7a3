/// An interpreter of the Amazon States Language with JSONata: the local stand-in for AWS Step Functions.
///
/// It takes a definition as text from whoever deploys it ([dev.safar.asl.StateMachine#load(String)]), an input and the tasks' answers
/// ([dev.safar.asl.TaskRunner]) from whoever starts it, and a clock ([dev.safar.asl.Timeline]) that is virtual or real. It hands on an
/// [dev.safar.asl.ExecutionResult] and, where asked, the history in the shape AWS gives it.
///
/// An execution is one thread of control over an agenda of instants, so the same definition, input, seed and answers always give
/// the same history. Only [dev.safar.asl.RealTime] looks at a clock.
///
/// Values are plain Java as `dev.safar.json` gives them; what crosses a state's border is immutable.
@NullMarked
package dev.safar.asl;

import org.jspecify.annotations.NullMarked;
