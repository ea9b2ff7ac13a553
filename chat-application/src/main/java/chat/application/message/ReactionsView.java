package chat.application.message;

import chat.domain.message.Reaction;
import java.util.List;

/** All reactions to a message. */
public record ReactionsView(List<ReactionView> reactions) {
    public static ReactionsView of(List<Reaction> reactions) {
        return new ReactionsView(reactions.stream().map(ReactionView::of).toList());
    }
}
