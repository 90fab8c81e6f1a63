/** What an edition changes against the one before it, cell by cell, and why: {@code restatement.csv} (rule 8.4). */
@NullMarked
package leadtally.report.restatement;

import org.jspecify.annotations.NullMarked;
