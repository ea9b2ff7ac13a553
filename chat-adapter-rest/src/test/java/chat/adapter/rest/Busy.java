package chat.adapter.rest;

import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import chat.domain.member.Dealing;
import chat.domain.member.DirectRoomResult;
import chat.domain.member.Governance;
import chat.domain.member.Handling;
import chat.domain.member.Place;
import chat.domain.member.ReadPointer;
import chat.domain.member.Standing;
import chat.domain.message.Amendment;
import chat.domain.message.Draft;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Posted;
import chat.domain.message.Posting;
import chat.domain.port.PasswordHasher;
import chat.domain.port.ReadPointers;
import chat.domain.port.RoomLog;
import chat.domain.room.Founding;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.user.Password;
import chat.domain.user.PasswordHash;
import chat.domain.user.UserId;
import java.time.Instant;
import java.util.Set;

/** A hasher and a writer with more to do than they can. */
final class Busy implements PasswordHasher, RoomLog, ReadPointers {
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
    public void verifyNothing(String password) {
        throw refusal();
    }

    @Override
    public boolean isDated(PasswordHash hash) {
        return false;
    }

    @Override
    public Place open(Founding founding) {
        throw refusal();
    }

    @Override
    public DirectRoomResult direct(UserId by, Set<UserId> people, Instant now) {
        throw refusal();
    }

    @Override
    public Posted post(Posting posting, Rule<Standing, Draft> rule) {
        throw refusal();
    }

    @Override
    public Room govern(RoomId room, UserId by, UserId whom, Rule<Dealing, Governance> rule) {
        throw refusal();
    }

    @Override
    public Room govern(RoomId room, UserId by, Rule<Standing, Governance> rule) {
        throw refusal();
    }

    @Override
    public Place edit(RoomId room, UserId by, Rule<Standing, Governance> rule) {
        throw refusal();
    }

    @Override
    public Message amend(RoomId room, MessageId message, UserId by, Rule<Handling, Amendment> rule) {
        throw refusal();
    }

    @Override
    public ReadPointer move(RoomId room, UserId reader, Move move) {
        throw refusal();
    }
}
