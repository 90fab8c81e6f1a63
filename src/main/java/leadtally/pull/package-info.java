/**
 * Stage 0: what vendors' lists and database tables hold, fetched into the archive before anything reads it. Reads: the job file's {@code pull:} and {@code table:}
 * entries, the vendors, the tables. Writes: {@code <archive>/<source>/…} (compressed NDJSON, one wrapper a page or row) and how far each list is. Guarantees: a killed
 * pull goes on at its page; fetched twice, a fact counts once (rule 2.6); a vendor that stays away fails its source and nothing else (rule 8.5); no credential leaves
 * the request.
 */
@NullMarked
package leadtally.pull;

import org.jspecify.annotations.NullMarked;
