package leadtally.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadtally.lead.AnsweredLead;
import leadtally.lead.Fact;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.Phone;
import leadtally.lead.SubmissionLine;
import leadtally.lead.VendorEvent;

/**
 * Facts cut into companies by what ties them: phone, ids, one identity under several phones, and an answer of several leads. Ids of different vendors tie too, which costs little and changes
 * nothing: strangers in one company never meet. What is judged company by company stays small, where all facts at once would be looked up in large maps.
 */
final class Companies {
    private final Map<Object, Company> byTie;
    private final List<Company> all = new ArrayList<>();

    private Companies(int facts) {
        byTie = new HashMap<>(facts);
    }

    /** In the order of their first facts. */
    static List<Company> of(Facts facts) {
        var companies = new Companies(facts.all().size());
        facts.all().forEach(companies::add);
        companies.all.removeIf(company -> company.whole() != company);
        return companies.all;
    }

    private void add(KnownFact known) {
        Company company = named(known.group());
        Fact fact = known.fact();
        Phone phone = fact.phone();
        if (!phone.isAbsent()) {
            company = tie(company, phone.group());
        }
        if (fact instanceof VendorEvent event) {
            company = tie(company, event.linkId());
            company = event instanceof LeadpingEvent ? joined(company, known.key().identity()) : company;
        } else if (fact instanceof SubmissionLine line) {
            company = tie(company, line.linkId());
            company = tie(company, line.externalLeadId());
            company = tie(company, line.standIn());
        } else if (fact instanceof AnsweredLead lead) {
            company = tie(company, lead.externalLeadId());
            company = tie(company, lead.leadId());
            company = tie(company, lead.standIn());
            company = lead.leads() > 1 ? tie(company, lead.answerKey()) : company;
        }
        company.add(known);
    }

    private Company named(String group) {
        Company company = byTie.get(group);
        if (company == null) {
            company = new Company(group);
            all.add(company);
            byTie.put(group, company);
        }
        return company.whole();
    }

    /** The company with all that is tied to the id; {@code ""} is none. */
    private Company tie(Company company, String id) {
        if (id.isEmpty() || company.isTiedTo(id)) {
            return company;
        }
        company.tieTo(id);
        return joined(company, id);
    }

    private Company joined(Company company, Object id) {
        Company other = byTie.putIfAbsent(id, company);
        return other == null || other.whole() == company ? company : Company.join(company, other.whole());
    }
}
