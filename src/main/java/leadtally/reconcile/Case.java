package leadtally.reconcile;

import java.util.List;

/**
 * What is known of a company once attributions, classes and outcomes stand: what every reason is found from.
 *
 * @param events those of the groups wanted, without legacy duplicates; whatever goes by phone finds all of a phone's there
 * @param calls the call events among them, by vendor, campaign and phone
 */
record Case(Rules rules, List<Submission> submissions, List<Event> events, List<Timeline> calls, Register register, Causes causes, Agenda agenda) {}
