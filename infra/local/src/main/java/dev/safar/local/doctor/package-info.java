/// What a doctor looks at in an account and a stage: each look says that all is fine, or what is wrong and what to do. Takes a [Stage][dev.safar.local.cloud.Stage];
/// hands on diagnoses. It changes nothing.
@NullMarked
package dev.safar.local.doctor;

import org.jspecify.annotations.NullMarked;
