package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.ClientLimits;
import chat.adapter.websocket.connection.SocketSettings;
import chat.application.account.MeView;
import chat.application.room.InitialStateView;
import chat.application.room.RoomView;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The first frame of a multi-room connection: all that a client needs to start or to resume. */
record WelcomeFrame(
        String type, String epoch, String serverTime, MeView user, WelcomeLimits limits, List<RoomView> rooms) {

    /**
     * The limits of a client; 0 means no limit.
     *
     * @param frameBytes the largest message that a client may send, in bytes
     * @param contentChars the maximum length of the content, in UTF-16 code units
     * @param sends the messages that a user may send in ten seconds
     * @param messageChanges the edits, deletions, reactions and pins that a user may make in ten seconds
     * @param writes the changes, other than messages, that a user may make in ten seconds
     * @param markers as in {@link chat.application.security.UserRates}, like {@code syncs} and {@code pings}
     * @param rooms the rooms that a user may make in an hour
     * @param invitations the invitations that a user may make in an hour
     * @param typingMs the minimum interval between typing notifications of a user in a room, in milliseconds
     * @param sockets the connections that a user may have open
     * @param queueFrames how many frames may be queued before the server closes the connection
     * @param queueBytes how many bytes may be queued before the server closes the connection
     * @param heartbeatMs the time between two pings of the server, in milliseconds
     */
    record WelcomeLimits(
            int frameBytes,
            int contentChars,
            @JsonProperty("sends_per_10s") int sends,
            @JsonProperty("message_changes_per_10s") int messageChanges,
            @JsonProperty("writes_per_10s") int writes,
            @JsonProperty("markers_per_10s") int markers,
            @JsonProperty("syncs_per_10s") int syncs,
            @JsonProperty("pings_per_10s") int pings,
            @JsonProperty("rooms_per_hour") int rooms,
            @JsonProperty("invitations_per_hour") int invitations,
            long typingMs,
            int sockets,
            int queueFrames,
            int queueBytes,
            long heartbeatMs) {

        static WelcomeLimits of(SocketSettings settings, ClientLimits limits) {
            return new WelcomeLimits(
                    settings.frameBytes(),
                    limits.contentChars(),
                    limits.sendsPer10s(),
                    limits.sendsPer10s(),
                    limits.userRates().writes().count(),
                    limits.userRates().markers().count(),
                    limits.userRates().syncs().count(),
                    limits.userRates().pings().count(),
                    limits.roomsPerHour(),
                    limits.invitationsPerHour(),
                    limits.typing().toMillis(),
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
