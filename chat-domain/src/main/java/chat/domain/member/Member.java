package chat.domain.member;

import chat.domain.user.UserId;
import chat.domain.user.Username;

/** One line in the list of a room's people. */
public record Member(UserId id, Username name, Role role) {}
