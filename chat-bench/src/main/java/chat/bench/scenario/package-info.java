/** The scenarios that a benchmark runs. */
@NullMarked
package chat.bench.scenario;

import org.jspecify.annotations.NullMarked;
