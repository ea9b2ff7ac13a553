package chat.domain;

/**
 * A field of a request that is invalid.
 *
 * @param field the name of the field on the wire
 * @param code the problem: {@code missing}, {@code invalid}, {@code too_short}, {@code too_long}, {@code taken} or
 *     {@code too_common}
 */
public record FieldError(String field, String code) {}
