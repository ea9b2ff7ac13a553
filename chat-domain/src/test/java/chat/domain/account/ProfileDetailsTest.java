package chat.domain.account;

import static chat.domain.ErrorCode.BAD_REQUEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.ChatException;
import chat.domain.FieldError;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class ProfileDetailsTest {
    @Test
    void keeps_the_fields_that_an_update_omits() {
        ProfileDetails named =
                ProfileDetails.EMPTY.withNameAndStatus(Optional.of(DisplayName.parse(" Ola Nowak ")), Optional.empty());
        ProfileDetails busy = named.withNameAndStatus(Optional.empty(), Optional.of(new StatusText("busy")));
        assertEquals(new ProfileDetails(new DisplayName("Ola Nowak"), new StatusText("busy"), Optional.empty()), busy);
    }

    @Test
    void counts_code_points() {
        assertEquals(60, DisplayName.parse("😀".repeat(60)).value().codePoints().count());
        refuses("name", "too_long", () -> DisplayName.parse("x".repeat(61)));
        refuses("status", "too_long", () -> StatusText.parse("x".repeat(101)));
    }

    @Test
    void refuses_line_breaks_control_characters_and_unpaired_surrogates() {
        for (String unusual : List.of("a\nb", "a\u0007b", "a\u2028b", "a\ud83db")) {
            refuses("name", "invalid", () -> DisplayName.parse(unusual));
            refuses("status", "invalid", () -> StatusText.parse(unusual));
        }
    }

    private static void refuses(String field, String problem, Executable made) {
        ChatException refusal = assertThrows(ChatException.class, made);
        assertEquals(BAD_REQUEST, refusal.code());
        assertEquals(List.of(new FieldError(field, problem)), refusal.fields());
    }
}
