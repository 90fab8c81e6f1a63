/** Yotel's answers to single and bulk pushes (yotel-push-leads.txt). */
@NullMarked
package leadtally.intake.yotel;

import org.jspecify.annotations.NullMarked;
