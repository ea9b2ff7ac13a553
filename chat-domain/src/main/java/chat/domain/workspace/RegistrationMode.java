package chat.domain.workspace;

import chat.domain.WireEnum;

/** Who may make an account. The very first one may always be made. */
public enum RegistrationMode implements WireEnum {
    OPEN,
    INVITE,
    CLOSED
}
