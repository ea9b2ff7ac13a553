/** Links: secrets in addresses, which let in whoever has them. */
@NullMarked
package chat.domain.link;

import org.jspecify.annotations.NullMarked;
