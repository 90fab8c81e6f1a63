/** Files as bytes: globs, unpacking, and where the last record that can be taken ends. */
@NullMarked
package leadtally.intake.file;

import org.jspecify.annotations.NullMarked;
