package chat.domain.port.contract;

import chat.domain.port.RoomLog;

/** What {@link RoomLog} must do. */
public interface RoomLogContract
        extends PostingContract,
                RepeatingContract,
                AmendingContract,
                GoverningContract,
                DealingContract,
                DirectContract,
                ArchivingContract,
                PlacesContract,
                DeletingContract {}
