/** Aktify's webhooks (webhook-lead-lifecycle-events.txt, webhook-call-events.txt; the legacy form: facts.md). */
@NullMarked
package leadtally.intake.aktify;

import org.jspecify.annotations.NullMarked;
