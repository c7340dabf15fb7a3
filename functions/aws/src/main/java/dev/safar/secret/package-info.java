/// Secrets that lie elsewhere. Takes references as they stand in settings; reads them from Parameter Store or Secrets Manager, keeps them for a while, and hands
/// on the one or two that are valid now. Never prints them.
@NullMarked
package dev.safar.secret;

import org.jspecify.annotations.NullMarked;
