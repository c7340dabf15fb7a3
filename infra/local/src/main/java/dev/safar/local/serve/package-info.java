/// The server of one machine: puts a folder of data, the live stack and the routes together, and takes them apart in order. Takes what was asked on the
/// command line; hands on an open port.
@NullMarked
package dev.safar.local.serve;

import org.jspecify.annotations.NullMarked;
