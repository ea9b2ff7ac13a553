/** What is measured of requests, and the page that tells all that is measured. */
@NullMarked
package chat.adapter.rest.metrics;

import org.jspecify.annotations.NullMarked;
