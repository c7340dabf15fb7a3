/// How a command reaches the desk: over HTTP where a server runs on a folder of data, and else by opening the folder itself. Takes a folder's name; hands on
/// one [Line][dev.safar.local.line.DeskLine], which answers alike either way.
@NullMarked
package dev.safar.local.line;

import org.jspecify.annotations.NullMarked;
