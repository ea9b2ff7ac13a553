package chat.adapter.websocket.typed;

import chat.adapter.websocket.setting.MessageLimits;
import chat.adapter.websocket.setting.SocketSettings;
import chat.application.view.GreetingView;
import chat.application.view.MeView;
import chat.application.view.RoomView;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The first frame on a socket: all that a client needs to know to go on from where it was. */
record Welcome(String type, String epoch, String serverTime, MeView user, Limits limits, List<RoomView> rooms) {

    /**
     * What a client may do, and what of it; 0 stands for no limit.
     *
     * @param frameBytes the largest message that it may send
     * @param contentChars in UTF-16 code units
     * @param writes how many changes a user may make, beside messages; {@code markers}, {@code syncs} and {@code pings} are
     *     as in {@link chat.application.limit.Budgets}
     * @param typingMs how often it is told that a user writes in a room
     * @param sockets how many a user may have open
     * @param queueFrames what may wait for it before it is closed, as is {@code queueBytes}
     * @param heartbeatMs how often it is pinged
     */
    record Limits(
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

        static Limits of(SocketSettings settings, MessageLimits messages) {
            return new Limits(
                    settings.frameBytes(),
                    messages.contentChars(),
                    messages.sendsPer10s(),
                    messages.budgets().writes().count(),
                    messages.budgets().markers().count(),
                    messages.budgets().syncs().count(),
                    messages.budgets().pings().count(),
                    messages.typing().toMillis(),
                    settings.socketsPerUser(),
                    settings.outgoing().frames(),
                    settings.outgoing().bytes(),
                    settings.pulse().ping().toMillis());
        }
    }

    static Welcome of(GreetingView greeting, Limits limits, List<RoomView> rooms) {
        return new Welcome("welcome", greeting.epoch(), greeting.serverTime(), greeting.user(), limits, rooms);
    }
}
