package chat.adapter.websocket;

import chat.adapter.websocket.hub.Hub;
import chat.adapter.websocket.setting.MessageLimits;
import chat.adapter.websocket.setting.SocketSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.concurrent.Executor;

/**
 * What sockets need besides use cases.
 *
 * @param messages what is told of the limits of messages
 * @param pool where what clients say is done
 */
public record Means(
        SocketSettings settings, MessageLimits messages, Hub hub, ObjectMapper mapper, Executor pool, Clock clock) {}
