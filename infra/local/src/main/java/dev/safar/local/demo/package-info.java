/// A shop that never was, and its year. Makes up people, their purchases and their answers, always the same; sends them through the real door
/// into the whole system; hands on what became of them as figures and words.
@NullMarked
package dev.safar.local.demo;

import org.jspecify.annotations.NullMarked;
