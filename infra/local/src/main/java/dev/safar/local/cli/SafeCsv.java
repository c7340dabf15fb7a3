package dev.safar.local.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.safar.message.SafeValue;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;

/// CSV that a spreadsheet may open: an apostrophe stands before what it would take for a formula ("CSV Injection", OWASP), and no cell breaks a line. Where a
/// semicolon parts cells, as in much of Europe, our quotes keep none together: so what follows one counts as a cell, too.
final class SafeCsv {
    private static final Pattern FORMULA = Pattern.compile("(^|;[\"\\s]*)(?=[=+\\-@＝＋－＠])");

    private final CsvWriter writer;

    SafeCsv(PrintWriter out) {
        this.writer = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(QuoteStrategies.REQUIRED)
                .build(out);
    }

    void line(List<String> cells) {
        writer.writeRecord(
                cells.stream().map(cell -> FORMULA.matcher(SafeValue.clean(cell)).replaceAll("$1'")).toList());
    }
}
