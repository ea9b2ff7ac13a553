package chat.adapter.websocket.fanout;

import chat.application.account.UserProfileView;
import chat.domain.account.UserProfile;

/** Tells what has become of somebody. */
record UserFrame(String type, UserProfileView user) {
    static UserFrame of(UserProfile person) {
        return new UserFrame("user", UserProfileView.of(person));
    }
}
