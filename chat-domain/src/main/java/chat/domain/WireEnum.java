package chat.domain;

import static chat.domain.ErrorCode.BAD_REQUEST;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An enum whose constants are known to clients and the database by a code: the name in lower snake case. */
public interface WireEnum {

    /** @return the name of the constant, as every enum implements it */
    String name();

    /** @return the code on the wire and in the database */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return the constant with this code; empty if there is none */
    static <E extends WireEnum> Optional<E> find(E[] all, String code) {
        return Arrays.stream(all).filter(one -> one.code().equals(code)).findFirst();
    }

    /**
     * Parses a code that a client sent.
     *
     * @param field the name of the field on the wire
     * @return the constant with this code
     * @throws ChatException {@code bad_request} on that field if there is none
     */
    static <E extends WireEnum> E parse(E[] all, String code, String field) {
        return find(all, code).orElseThrow(() -> {
            String known = Arrays.stream(all).map(WireEnum::code).collect(Collectors.joining(", "));
            return ChatException.forField(
                    BAD_REQUEST, field, "invalid", "The field " + field + " must be one of " + known + ".");
        });
    }
}
