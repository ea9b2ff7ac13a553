package chat.domain.port.contract;

import chat.domain.port.RoomLog;

/** What {@link RoomLog} must do. */
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
