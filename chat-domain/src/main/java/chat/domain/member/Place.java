package chat.domain.member;

import chat.domain.message.Revision;
import chat.domain.room.Room;
import java.util.Optional;

/**
 * A room as one user meets it in a list.
 *
 * @param members how many people are in it
 * @param role the user's own, if they are one of them
 * @param revision the head of its log
 * @param lastSeq the seq of its newest row of any kind
 */
public record Place(Room room, int members, Optional<Role> role, Revision revision, long lastSeq) {}
