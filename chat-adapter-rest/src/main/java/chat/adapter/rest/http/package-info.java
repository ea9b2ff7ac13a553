/** Shared by all resources: authentication, JSON bodies, problems (RFC 9457), request parameters, metrics. */
@NullMarked
package chat.adapter.rest.http;

import org.jspecify.annotations.NullMarked;
