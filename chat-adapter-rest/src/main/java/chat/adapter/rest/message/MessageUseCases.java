package chat.adapter.rest.message;

import chat.application.message.DeleteMessage;
import chat.application.message.EditMessage;
import chat.application.message.GetMessage;
import chat.application.message.PostMessage;
import chat.application.message.ReadChanges;
import chat.application.message.ReadHistory;

/** The use cases for posting, changing and reading messages. */
public record MessageUseCases(
        PostMessage post,
        EditMessage edit,
        DeleteMessage delete,
        GetMessage get,
        ReadHistory history,
        ReadChanges changes) {}
