package chat.application.room;

import chat.application.account.MeView;
import java.util.List;

/**
 * The state from which a client starts or resumes.
 *
 * @param epoch the identifier of the database to which the revisions belong
 * @param serverTime UTC, ISO 8601
 * @param rooms the rooms of the user
 */
public record InitialStateView(String epoch, String serverTime, MeView user, List<RoomView> rooms) {}
