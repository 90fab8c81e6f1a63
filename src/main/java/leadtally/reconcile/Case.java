package leadtally.reconcile;

import java.util.Collection;
import java.util.List;

/**
 * What is known once attributions, classes and outcomes stand: what every reason is found from.
 *
 * @param events those of the groups wanted, without legacy duplicates; whatever goes by phone finds all of a phone's there
 */
record Case(Rules rules, Collection<Submission> submissions, List<Event> events, Register register, Causes causes, Agenda agenda) {}
