package chat.bench.report;

import java.util.Locale;

/** Formats numbers for people, in English. Thread-safe. */
public final class NumberFormatter {
    private NumberFormatter() {}

    /** Returns a number with thousands separators and without a fraction. */
    public static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    /** Returns a number with thousands separators. */
    public static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /**
     * Returns how many there are, such as {@code 1,000 users} or {@code 1 user}.
     *
     * @param noun in the singular; its plural ends in an s
     */
    public static String quantity(long number, String noun) {
        return whole(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** Returns a number with about three digits, and {@code -} for NaN. */
    public static String precise(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        double size = Math.abs(value);
        if (size >= 100) {
            return whole(value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", value);
    }

    /** Returns a load that was measured: three digits count. */
    public static String load(double value) {
        if (value < 1) {
            return precise(value);
        }
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(value)) - 2));
        return whole(Math.rint(value / unit) * unit);
    }
}
