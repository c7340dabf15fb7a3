/// The store on DynamoDB: one table, one index of what is due. Takes items from `store` and their text from `codec`; hands back what DynamoDB
/// answered as one of the port's three answers, and throws [dev.safar.dynamo.UnclearWriteException] where nobody can say which.
@NullMarked
package dev.safar.dynamo;

import org.jspecify.annotations.NullMarked;
