package chat.domain;

import static chat.domain.ErrorCode.BAD_REQUEST;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A choice among a few that is known outside by a code: its name in lower snake case. */
public interface WireEnum {

    /** As every enum has it. */
    String name();

    /** The choice on the wire and in the database. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of these that has this code. */
    static <E extends WireEnum> Optional<E> find(E[] all, String code) {
        return Arrays.stream(all).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The one of these that somebody chose; refuses with {@code bad_request} on that field. */
    static <E extends WireEnum> E parse(E[] all, String code, String field) {
        return find(all, code).orElseThrow(() -> {
            String known = Arrays.stream(all).map(WireEnum::code).collect(Collectors.joining(", "));
            return ChatException.forField(
                    BAD_REQUEST, field, "invalid", "The field " + field + " is one of " + known + ".");
        });
    }
}
