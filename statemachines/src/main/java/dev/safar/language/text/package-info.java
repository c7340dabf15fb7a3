/// The texts that journeys send, as files of marketing's room. Takes files by name; hands on templates, and findings for the texts that cannot be sent.
@NullMarked
package dev.safar.language.text;

import org.jspecify.annotations.NullMarked;
