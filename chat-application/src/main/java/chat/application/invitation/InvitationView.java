package chat.application.invitation;

import chat.application.account.UserRef;
import chat.domain.LinkToken;
import chat.domain.invitation.Invitation;
import chat.domain.room.Room;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invitation, to those who look after it.
 *
 * @param token its secret, told only when it is made, as is {@code path}: the address of its page
 * @param roomId which room it leads to, if to one, as {@code roomName}
 * @param createdAt UTC, ISO 8601, as is {@code expiresAt}
 * @param uses how many it is good for, if that is limited
 * @param revoked true once it was taken back
 */
public record InvitationView(
        long id,
        @Nullable String token,
        @Nullable String path,
        @Nullable Long roomId,
        @Nullable String roomName,
        UserRef by,
        String createdAt,
        @Nullable String expiresAt,
        @Nullable Integer uses,
        int used,
        @Nullable Boolean revoked) {
    /** Of one that was made just now. */
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
                token.map(secret -> "/join/" + secret.value()).orElse(null),
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
