/** OtoniStark's answers to lead creation, and its leads (otonistark-create-lead.txt, facts.md). */
@NullMarked
package leadtally.intake.otonistark;

import org.jspecify.annotations.NullMarked;
