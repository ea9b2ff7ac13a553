package chat.bench.report;

/**
 * One number of a result.
 *
 * @param key its name in JSON, with the unit
 * @param label its name in text
 * @param value a {@link Long} for a count, a {@link Double} for a measurement
 * @param unit for text; may be empty
 */
public record Metric(String key, String label, Number value, String unit) {}
