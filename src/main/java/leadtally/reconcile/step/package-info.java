/**
 * Stage 2 on the store. {@code store}: per bucket of identities, tonight's deliveries against what is known: new facts, new versions, duplicate deliveries. {@code judge}: per
 * bucket of groups, facts in, judgements out; only what changed is written. Then the causes found over all facts, and the discrepancies' states. Each bucket is one
 * transaction that marks itself done, so that a resumed run neither repeats nor leaves out one.
 */
@NullMarked
package leadtally.reconcile.step;

import org.jspecify.annotations.NullMarked;
