package dev.safar.local.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.safar.message.SafeValue;
import java.io.PrintWriter;
import java.util.List;

/// CSV that a spreadsheet may open: a cell that it would take for a formula begins with an apostrophe ("CSV Injection", OWASP), and none breaks a line.
final class SafeCsv {
    private static final String FORMULAS = "=+-@";

    private final CsvWriter writer;

    SafeCsv(PrintWriter out) {
        this.writer = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(QuoteStrategies.REQUIRED)
                .build(out);
    }

    void line(List<String> cells) {
        writer.writeRecord(cells.stream().map(SafeCsv::safe).toList());
    }

    private static String safe(String cell) {
        String clean = SafeValue.clean(cell);
        return !clean.isEmpty() && FORMULAS.indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
    }
}
