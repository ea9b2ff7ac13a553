package chat.adapter.rest.http;

import chat.application.security.Origins;
import java.time.Duration;

/**
 * Settings of the HTTP API.
 *
 * @param origins origins whose pages may make changes
 * @param secureCookie whether clients connect by HTTPS
 * @param sessionMaxAge lifetime of the cookie: the longest lifetime of a session
 * @param maxBodyBytes maximum length of a request body, in bytes
 */
public record RestSettings(Origins origins, boolean secureCookie, Duration sessionMaxAge, int maxBodyBytes) {}
