package chat.application.invitation;

import chat.application.account.UserRef;
import chat.domain.LinkToken;
import chat.domain.invitation.Invitation;
import chat.domain.room.Room;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as the users who manage it see it.
 *
 * @param token the secret; present only in the response to its creation, as is {@code path}, the page that it opens
 * @param roomId the room that users join, if any, as {@code roomName}
 * @param createdAt UTC, ISO 8601, as is {@code expiresAt}
 * @param uses the maximum number of uses, if limited
 * @param revoked true if it was revoked
 */
public record InvitationView(
        long id,
        @Nullable String token,
        @Nullable InvitationRef path,
        @Nullable Long roomId,
        @Nullable String roomName,
        UserRef by,
        String createdAt,
        @Nullable String expiresAt,
        @Nullable Integer uses,
        int used,
        @Nullable Boolean revoked) {
    /** @return the view of a new invitation, with its token */
    public static InvitationView withToken(Invitation invitation, LinkToken token) {
        return of(invitation, Optional.of(token));
    }

    public static InvitationView of(Invitation invitation) {
        return of(invitation, Optional.empty());
    }

    private static InvitationView of(Invitation invitation, Optional<LinkToken> token) {
        Optional<Room> room = invitation.room();
        return new InvitationView(
                invitation.id().value(),
                token.map(LinkToken::value).orElse(null),
                token.map(InvitationRef::new).orElse(null),
                room.map(held -> held.id().value()).orElse(null),
                room.map(held -> held.name().value()).orElse(null),
                UserRef.of(invitation.createdBy()),
                invitation.createdAt().toString(),
                invitation.limits().expiresAt().map(Instant::toString).orElse(null),
                invitation.limits().maxUses().orElse(null),
                invitation.usage().used(),
                invitation.usage().revoked() ? true : null);
    }
}
