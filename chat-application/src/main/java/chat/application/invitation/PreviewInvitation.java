package chat.application.invitation;

import chat.application.account.UserRef;
import chat.application.room.RoomRef;
import chat.application.security.LinkRateLimit;
import chat.domain.LinkToken;
import chat.domain.invitation.Invitation;
import chat.domain.port.Invitations;
import chat.domain.workspace.WorkspaceSettings;
import java.time.Clock;
import java.util.function.Supplier;

/** Returns the creator and the room of an invitation to the holder of its link. */
public final class PreviewInvitation {
    private final Invitations invitations;
    private final Supplier<WorkspaceSettings> settings;
    private final LinkRateLimit linkRateLimit;
    private final Clock clock;

    public PreviewInvitation(
            Invitations invitations, Supplier<WorkspaceSettings> settings, LinkRateLimit linkRateLimit, Clock clock) {
        this.invitations = invitations;
        this.settings = settings;
        this.linkRateLimit = linkRateLimit;
        this.clock = clock;
    }

    /** @param address the network address of the client */
    public record Query(String token, String address) {}

    /** @throws chat.domain.ChatException {@code not_found} or {@code rate_limited} */
    public InvitationPreview handle(Query query) {
        Invitation invitation = linkRateLimit.attempt(
                query.token(),
                query.address(),
                link -> invitations
                        .find(link)
                        .filter(found -> found.isUsable(clock.instant()))
                        .orElseThrow(LinkToken::notFound));
        WorkspaceSettings now = settings.get();
        return new InvitationPreview(
                now.name().value(),
                UserRef.of(invitation.createdBy()),
                invitation.room().map(RoomRef::of).orElse(null),
                now.registration().code());
    }
}
