/// HTTP on this machine: routes in, one server for all of them. Takes bytes from the wire; hands whole requests to handlers and their answers back.
/// Which server it is, and why: `docs/decisions/011-http-server.md`.
@NullMarked
package dev.safar.local.http;

import org.jspecify.annotations.NullMarked;
