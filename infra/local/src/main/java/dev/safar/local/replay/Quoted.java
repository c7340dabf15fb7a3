package dev.safar.local.replay;

/// A value of somebody's file, as a message may show it: short, and without characters that would act on a terminal.
final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {
    }

    static String of(String value) {
        return "'" + bare(value) + "'";
    }

    /// The same without the quotes.
    static String bare(String value) {
        String shown = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...";
        return shown.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }
}
