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

/** Opens a public or private room, owned by whoever makes it. */
public final class CreateRoom {
    private static final Visibility[] CREATABLE = {Visibility.PUBLIC, Visibility.PRIVATE};

    private final RoomLog log;
    private final Supplier<RoomCreationPolicy> creationPolicy;
    private final RateLimiter<UserId> limit;
    private final Clock clock;

    /** @param creationPolicy who may make rooms now */
    public CreateRoom(
            RoomLog log, Supplier<RoomCreationPolicy> creationPolicy, RateLimiter<UserId> limit, Clock clock) {
        this.log = log;
        this.creationPolicy = creationPolicy;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * @param topic empty for none
     * @param visibility {@code public} or {@code private}
     */
    public record Command(User actor, String name, String topic, String visibility) {}

    /** Refuses with {@code bad_request}, {@code forbidden}, {@code name_taken} or {@code rate_limited}. */
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
