package chat.adapter.rest;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.account.Password;
import chat.domain.account.PasswordHash;
import chat.domain.account.UserId;
import chat.domain.membership.DirectRoomResult;
import chat.domain.membership.MemberPolicy;
import chat.domain.membership.MessagePolicy;
import chat.domain.membership.ReadMarker;
import chat.domain.membership.RoomChange;
import chat.domain.membership.RoomPolicy;
import chat.domain.membership.RoomSummary;
import chat.domain.message.Draft;
import chat.domain.message.Message;
import chat.domain.message.MessageChange;
import chat.domain.message.MessageId;
import chat.domain.message.NewMessage;
import chat.domain.message.PostResult;
import chat.domain.port.Decision;
import chat.domain.port.PasswordHasher;
import chat.domain.port.ReadMarkers;
import chat.domain.port.RoomLog;
import chat.domain.room.NewRoom;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A password hasher, a room log and read markers that refuse their calls as overloaded. */
final class BusyWritePorts implements PasswordHasher, RoomLog, ReadMarkers {
    private static ChatException refusal() {
        return new ChatException(ErrorCode.UNAVAILABLE, "There is too much to do.");
    }

    @Override
    public PasswordHash hash(Password password) {
        throw refusal();
    }

    @Override
    public boolean verify(String password, PasswordHash hash) {
        throw refusal();
    }

    @Override
    public void verifyDummy(String password) {
        throw refusal();
    }

    @Override
    public boolean needsRehash(PasswordHash hash) {
        return false;
    }

    @Override
    public RoomSummary createRoom(NewRoom newRoom) {
        throw refusal();
    }

    @Override
    public DirectRoomResult findOrCreateDirectRoom(UserId by, Set<UserId> users, Instant now) {
        throw refusal();
    }

    @Override
    public CompletableFuture<PostResult> post(NewMessage newMessage, Decision<RoomPolicy, Draft> rule) {
        throw refusal();
    }

    @Override
    public Room changeRoom(RoomId room, UserId by, UserId target, Decision<MemberPolicy, RoomChange> rule) {
        throw refusal();
    }

    @Override
    public Room changeRoom(RoomId room, UserId by, Decision<RoomPolicy, RoomChange> rule) {
        throw refusal();
    }

    @Override
    public RoomSummary editRoom(RoomId room, UserId by, Decision<RoomPolicy, RoomChange> rule) {
        throw refusal();
    }

    @Override
    public Message changeMessage(
            RoomId room, MessageId message, UserId by, Decision<MessagePolicy, MessageChange> rule) {
        throw refusal();
    }

    @Override
    public ReadMarker move(RoomId room, UserId reader, MarkerRule move) {
        throw refusal();
    }
}
