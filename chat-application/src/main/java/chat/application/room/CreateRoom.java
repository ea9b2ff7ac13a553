package chat.application.room;

import chat.application.security.RateLimiter;
import chat.domain.WireEnum;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.port.RoomLog;
import chat.domain.room.NewRoom;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.workspace.RoomCreationPolicy;
import java.time.Clock;
import java.util.function.Supplier;

/** Creates a public or private room that is owned by its creator. */
public final class CreateRoom {
    private static final Visibility[] CREATABLE = {Visibility.PUBLIC, Visibility.PRIVATE};

    private final RoomLog log;
    private final Supplier<RoomCreationPolicy> creationPolicy;
    private final RateLimiter<UserId> limit;
    private final Clock clock;

    /** @param creationPolicy supplies the current policy on who may create rooms */
    public CreateRoom(
            RoomLog log, Supplier<RoomCreationPolicy> creationPolicy, RateLimiter<UserId> limit, Clock clock) {
        this.log = log;
        this.creationPolicy = creationPolicy;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * @param topic the topic; empty for none
     * @param visibility {@code public} or {@code private}
     */
    public record Command(User actor, String name, String topic, String visibility) {}

    /**
     * @return the new room
     * @throws chat.domain.ChatException {@code bad_request}, {@code forbidden}, {@code name_taken} or {@code
     *     rate_limited}
     */
    public RoomView handle(Command command) {
        UserId actor = command.actor().id();
        creationPolicy.get().requireAllowed(command.actor());
        RoomName name = RoomName.parse(command.name());
        Topic topic = Topic.parse(command.topic());
        Visibility visibility = WireEnum.parse(CREATABLE, command.visibility(), "visibility");
        limit.acquire(actor);
        return RoomView.of(log.createRoom(new NewRoom(name, topic, visibility, actor, clock.instant())));
    }
}
