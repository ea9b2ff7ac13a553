package chat.adapter.websocket;

import chat.application.account.Authenticate;
import chat.application.message.PostMessage;
import chat.application.room.GetRoom;
import chat.application.room.JoinRoom;

/** What sockets can do. */
public record UseCases(Authenticate authenticate, GetRoom getRoom, JoinRoom joinRoom, PostMessage postMessage) {}
