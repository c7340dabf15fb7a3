/// Tests of the routes, and of the server over real sockets.
@NullMarked
package dev.safar.local.http;

import org.jspecify.annotations.NullMarked;
