/// A stage that is deployed to AWS, or to LocalStack, as whoever operates it meets it. Takes the name of a stage, and credentials, region and endpoint from the
/// SDK's default chains; hands on the same [desk][dev.safar.local.serve.Desks] that a folder of data has.
@NullMarked
package dev.safar.local.cloud;

import org.jspecify.annotations.NullMarked;
