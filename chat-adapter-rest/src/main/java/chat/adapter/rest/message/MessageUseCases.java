package chat.adapter.rest.message;

import chat.application.message.GetMessage;
import chat.application.message.PostMessage;
import chat.application.message.ReadHistory;

/** All that can be done about messages. */
public record MessageUseCases(PostMessage post, GetMessage get, ReadHistory history) {}
