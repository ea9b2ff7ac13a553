package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.MessageLimits;
import chat.adapter.websocket.connection.SocketSettings;
import chat.application.account.MeView;
import chat.application.room.InitialStateView;
import chat.application.room.RoomView;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The first frame on a socket: all that a client needs to know to go on from where it was. */
record WelcomeFrame(
        String type, String epoch, String serverTime, MeView user, WelcomeLimits limits, List<RoomView> rooms) {

    /**
     * What a client may do, and what of it; 0 stands for no limit.
     *
     * @param frameBytes the largest message that it may send
     * @param contentChars in UTF-16 code units
     * @param writes how many changes a user may make, beside messages; {@code markers}, {@code syncs} and {@code pings} are
     *     as in {@link chat.application.security.Budgets}
     * @param typingMs how often it is told that a user writes in a room
     * @param sockets how many a user may have open
     * @param queueFrames what may wait for it before it is closed, as is {@code queueBytes}
     * @param heartbeatMs how often it is pinged
     */
    record WelcomeLimits(
            int frameBytes,
            int contentChars,
            @JsonProperty("sends_per_10s") int sends,
            @JsonProperty("writes_per_10s") int writes,
            @JsonProperty("markers_per_10s") int markers,
            @JsonProperty("syncs_per_10s") int syncs,
            @JsonProperty("pings_per_10s") int pings,
            long typingMs,
            int sockets,
            int queueFrames,
            int queueBytes,
            long heartbeatMs) {

        static WelcomeLimits of(SocketSettings settings, MessageLimits messages) {
            return new WelcomeLimits(
                    settings.frameBytes(),
                    messages.contentChars(),
                    messages.sendsPer10s(),
                    messages.budgets().writes().count(),
                    messages.budgets().markers().count(),
                    messages.budgets().syncs().count(),
                    messages.budgets().pings().count(),
                    messages.typing().toMillis(),
                    settings.socketsPerUser(),
                    settings.outgoingLimit().frames(),
                    settings.outgoingLimit().bytes(),
                    settings.heartbeat().pingInterval().toMillis());
        }
    }

    static WelcomeFrame of(InitialStateView initialState, WelcomeLimits limits, List<RoomView> rooms) {
        return new WelcomeFrame(
                "welcome", initialState.epoch(), initialState.serverTime(), initialState.user(), limits, rooms);
    }
}
