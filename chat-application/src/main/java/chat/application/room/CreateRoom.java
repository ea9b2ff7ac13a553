package chat.application.room;

import chat.application.limit.RateLimit;
import chat.application.view.RoomView;
import chat.domain.port.RoomLog;
import chat.domain.room.Founding;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.text.Coded;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.workspace.RoomMakers;
import java.time.Clock;
import java.util.function.Supplier;

/** Opens a public or private room, owned by whoever makes it. */
public final class CreateRoom {
    private static final Visibility[] MADE = {Visibility.PUBLIC, Visibility.PRIVATE};

    private final RoomLog log;
    private final Supplier<RoomMakers> makers;
    private final RateLimit<UserId> limit;
    private final Clock clock;

    /** @param makers who may make rooms now */
    public CreateRoom(RoomLog log, Supplier<RoomMakers> makers, RateLimit<UserId> limit, Clock clock) {
        this.log = log;
        this.makers = makers;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * @param topic empty for none
     * @param visibility {@code public} or {@code private}
     */
    public record Command(User by, String name, String topic, String visibility) {}

    /** Refuses with {@code bad_request}, {@code forbidden}, {@code name_taken} or {@code rate_limited}. */
    public RoomView handle(Command command) {
        UserId by = command.by().id();
        makers.get().require(command.by());
        RoomName name = RoomName.parse(command.name());
        Topic topic = Topic.parse(command.topic());
        Visibility visibility = Coded.chosen(MADE, command.visibility(), "visibility");
        limit.take(by);
        return RoomView.of(log.open(new Founding(name, topic, visibility, by, clock.instant())));
    }
}
