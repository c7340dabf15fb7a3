/// Links in mail. Takes letters and gives them links whose ids lead back to addresses that stood in them; takes what mail programs and browsers ask of these
/// ids; hands clicks, openings and withdrawn consent to the queue as facts. What is counted as what: `docs/mail.md`.
@NullMarked
package dev.safar.local.links;

import org.jspecify.annotations.NullMarked;
