/** What is measured while the program runs, in Prometheus' format; the only package that names Micrometer. */
@NullMarked
package chat.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
