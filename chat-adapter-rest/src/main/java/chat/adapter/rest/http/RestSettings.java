package chat.adapter.rest.http;

import chat.application.security.Origins;
import java.time.Duration;

/**
 * What can be set about this interface.
 *
 * @param origins whose pages may act here
 * @param secureCookie whether people come by https
 * @param sessionMaxAge how long the cookie is kept: as long as a session can last
 * @param maxBodyBytes how long the body of a request may be
 */
public record RestSettings(Origins origins, boolean secureCookie, Duration sessionMaxAge, int maxBodyBytes) {}
