package chat.domain.workspace;

import chat.domain.text.Coded;

/** Who may make an account. The very first one may always be made. */
public enum Registration implements Coded {
    OPEN,
    INVITE,
    CLOSED
}
