package chat.domain;

/**
 * One field of a form that cannot be accepted.
 *
 * @param field its name on the wire
 * @param code what is wrong with it: {@code missing}, {@code invalid}, {@code too_short}, {@code too_long}, {@code taken}
 *     or {@code too_common}
 */
public record FieldError(String field, String code) {}
