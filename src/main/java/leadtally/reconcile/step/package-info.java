/**
 * Stage 2 on the store. {@code tie}: which groups share an id, or versions of one identity. {@code store}: per bucket of groups, tonight's deliveries against what is known: new facts, new
 * versions, duplicate deliveries; groups that nothing ties to another bucket are judged at once. {@code judge}: per bucket of the other groups, facts in, judgements out; only what changed
 * is written. Then the causes found over all facts, and the discrepancies' states. Each bucket is one transaction that marks itself done, so that a resumed run neither repeats nor leaves
 * out one.
 */
@NullMarked
package leadtally.reconcile.step;

import org.jspecify.annotations.NullMarked;
