/// What a member reads: the channels, the languages, and the texts that marketing writes.
///
/// It takes the text of one file a template and language from whoever reads files, and string values about a member from the step that sends;
/// it hands on faults with their places, or text that is ready for a channel, with its language and direction.
///
/// It also folds facts from `event` into how a member can be reached, says to the step that sends whether she may be written to now, and writes days
/// and numbers as she reads them.
///
/// Start with [TemplateReader], which reads one file, and [TemplateBook], which finds the right text for a member; then
/// [Contact] and [Gate]; [Calendars] and [Digits] stand alone.
@NullMarked
package dev.safar.message;

import org.jspecify.annotations.NullMarked;
