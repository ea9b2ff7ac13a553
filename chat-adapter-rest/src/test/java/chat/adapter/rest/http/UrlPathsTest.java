package chat.adapter.rest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.application.account.AvatarRef;
import chat.application.account.PasswordResetRef;
import chat.application.invitation.InvitationRef;
import chat.domain.LinkToken;
import chat.domain.account.UserId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class UrlPathsTest {
    private static final LinkToken TOKEN = new LinkToken("abc");

    @Test
    void writes_references_as_paths() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper().registerModule(UrlPaths.jsonModule());
        List<Object> references = List.of(
                new AvatarRef(new UserId(7), "0123456789abcdef0123456789abcdef"),
                new InvitationRef(TOKEN),
                new PasswordResetRef(TOKEN));
        assertEquals(
                "[\"/users/7/avatar?v=0123456789abcdef\",\"/join/abc\",\"/reset/abc\"]",
                mapper.writeValueAsString(references));
    }
}
