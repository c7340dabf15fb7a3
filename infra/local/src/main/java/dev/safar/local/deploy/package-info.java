/// Bringing a stage to AWS: the functions' zip by Maven, the stack by SAM. Takes the programs that are installed; hands on what shops must be told.
@NullMarked
package dev.safar.local.deploy;

import org.jspecify.annotations.NullMarked;
