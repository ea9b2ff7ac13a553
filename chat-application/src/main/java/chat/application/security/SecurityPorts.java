package chat.application.security;

import chat.domain.port.CommonPasswords;
import chat.domain.port.PasswordHasher;
import chat.domain.port.TokenGenerator;

/** The ports by which accounts, sessions and links are protected. */
public record SecurityPorts(PasswordHasher hasher, CommonPasswords commonPasswords, TokenGenerator tokens) {}
