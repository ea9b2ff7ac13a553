package chat.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A logarithmic axis.
 *
 * @param min its lowest value, more than 0
 * @param max its highest value, more than {@code min}
 * @param from the coordinate of the lowest value
 * @param to the coordinate of the highest value
 */
record LogScale(double min, double max, double from, double to) {
    private static final double[] MANTISSAS = {1, 2, 5};
    private static final double MANY_DECADES = 100;

    /** Returns an axis that has all the values, with round ends. */
    static LogScale around(DoubleStream values, double from, double to) {
        double[] positive = values.filter(value -> value > 0).sorted().toArray();
        double low = positive.length == 0 ? 1 : positive[0];
        double high = positive.length == 0 ? 10 : positive[positive.length - 1];
        return new LogScale(roundDown(low), roundUp(Math.max(high, low * 1.01)), from, to);
    }

    /** Returns the coordinate of a value; those outside are moved to the ends. */
    double position(double value) {
        double inside = Math.max(min, Math.min(max, value));
        return from + (to - from) * Math.log(inside / min) / Math.log(max / min);
    }

    /** Returns the values to label: decades, and their doubles and quintuples where there is room. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        double[] mantissas = max / min > MANY_DECADES ? new double[] {1} : MANTISSAS;
        for (double decade = decade(min); decade <= max * 1.001; decade *= 10) {
            for (double mantissa : mantissas) {
                double tick = mantissa * decade;
                if (tick >= min * 0.999 && tick <= max * 1.001) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    private static double decade(double value) {
        return Math.pow(10, Math.floor(Math.log10(value)));
    }

    private static double roundDown(double value) {
        double decade = decade(value);
        double rounded = decade;
        for (double mantissa : MANTISSAS) {
            if (mantissa * decade <= value) {
                rounded = mantissa * decade;
            }
        }
        return rounded;
    }

    private static double roundUp(double value) {
        double decade = decade(value);
        for (double mantissa : MANTISSAS) {
            if (mantissa * decade >= value) {
                return mantissa * decade;
            }
        }
        return 10 * decade;
    }
}
