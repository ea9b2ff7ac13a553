package chat.domain.port.contract;

import chat.domain.port.RoomLog;

/** The contract of {@link RoomLog}. */
public interface RoomLogContract
        extends PostMessageContract,
                IdempotencyContract,
                MessageChangeContract,
                RoomChangeContract,
                MemberChangeContract,
                DirectRoomContract,
                ArchiveRoomContract,
                RoomVisibilityContract,
                DeleteRoomContract {}
