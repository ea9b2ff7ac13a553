package chat.domain.workspace;

import chat.domain.WireEnum;

/** Who may register. The very first account can always be registered. */
public enum RegistrationMode implements WireEnum {
    OPEN,
    INVITE,
    CLOSED
}
