/**
 * Stage 3: the figures of each business day (rule 7), made again for the days that a run touched. Reads judgements and the facts they are of, writes the {@code day_*} tables; set
 * arithmetic in {@code sql/queries/summarise}, no rule of judging.
 */
@NullMarked
package leadtally.summarise;

import org.jspecify.annotations.NullMarked;
