/** Open-loop load: schedule, virtual clients, and the check that each of them received everything once. */
@NullMarked
package chat.bench.load;

import org.jspecify.annotations.NullMarked;
