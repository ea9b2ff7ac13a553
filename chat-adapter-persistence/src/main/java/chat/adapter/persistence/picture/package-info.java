/** Making pictures of images that people send. */
@NullMarked
package chat.adapter.persistence.picture;

import org.jspecify.annotations.NullMarked;
