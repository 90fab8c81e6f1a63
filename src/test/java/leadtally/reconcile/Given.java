package leadtally.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import leadtally.lead.AnswerKind;
import leadtally.lead.AnsweredLead;
import leadtally.lead.Content;
import leadtally.lead.BusinessDays;
import leadtally.lead.Digests;
import leadtally.lead.Fact;
import leadtally.lead.LeadpingEvent;
import leadtally.lead.LeadpingLead;
import leadtally.lead.SubmissionLine;
import leadtally.lead.WebhookEvent;

/** A case in words: who said what, and when. Grace is 24 h (yotel 1 h), pairing 15 min, callback 30 min, the zone UTC. */
final class Given {
    static final Rules RULES = new Rules(
            new BusinessDays(ZoneOffset.UTC), Duration.ofMinutes(15), Duration.ofMinutes(30),
            Map.of(
                    "aktify", new Rules.VendorRules(Duration.ofHours(24), "USD"),
                    "leadping", new Rules.VendorRules(Duration.ofHours(24), "USD"),
                    "otonistark", new Rules.VendorRules(Duration.ofHours(24), "BRL"),
                    "yotel", new Rules.VendorRules(Duration.ofHours(1), "INR")));

    final List<Fact> facts = new ArrayList<>();
    private String vendor = "aktify";
    private String campaign = "c1";

    static Given given() {
        return new Given();
    }

    Given by(String vendor, String campaign) {
        this.vendor = vendor;
        this.campaign = campaign;
        return this;
    }

    Given aktify(String campaign) {
        return by("aktify", campaign);
    }

    Given leadping(String campaign) {
        return by("leadping", campaign);
    }

    Given otonistark(String campaign) {
        return by("otonistark", campaign);
    }

    Given yotel(String campaign) {
        return by("yotel", campaign);
    }

    /** A house line; also {@code test, vendor_lead_id, parent, observed, source}. */
    Given submitted(String id, String phone, String at, String... more) {
        Members members = Members.of(more);
        facts.add(new SubmissionLine(
                vendor, campaign, id, Members.phone(phone), Times.at(at), members.is("test"), members.text("vendor_lead_id"),
                members.text("parent"), Content.of(members.content(phone)), members.time("observed"), members.source()));
        return this;
    }

    Given created(String phone, String at, String... more) {
        return webhook("campaign.lead_created", phone, at, more);
    }

    Given landline(String phone, String at, String... more) {
        return webhook("lead.landline_detected", phone, at, more);
    }

    /** An opt-out whose dncTimestamp is its event time unless {@code dnc} says otherwise. */
    Given dnc(String phone, String at, String... more) {
        return webhook("dnc.created", phone, at, more);
    }

    /** {@code call("ended", …)} is {@code lead.call_ended}. */
    Given call(String what, String phone, String at, String... more) {
        return webhook("lead.call_" + what, phone, at, more);
    }

    /** Also {@code id, dnc, test, scheduled, type, result, time, key, observed, source}. */
    Given webhook(String type, String phone, String at, String... more) {
        Members members = Members.of(more);
        Instant dnc = !type.equals("dnc.created") ? null : members.values().containsKey("dnc") ? members.time("dnc") : Times.at(at);
        facts.add(new WebhookEvent(
                vendor, type, campaign, Members.phone(phone), members.text("id"), Times.at(at), dnc, campaign.isEmpty(), members.is("test"),
                members.flag("scheduled"), members.text("type"), members.text("result"), members.time("time"),
                Members.phone(members.text("to")), members.text("key"), Content.of(members.content(phone)), members.time("observed"), members.source()));
        return this;
    }

    /**
     * A Leadping event, outbound unless told otherwise; also {@code lead, direction, status, traffic, warmup, billing, amount, message, telnyx, retry, version, sent,
     * delivered, observed, source}.
     */
    Given activity(String id, String type, String phone, String at, String... more) {
        Members members = Members.of(more);
        Instant version = members.time("version");
        facts.add(new LeadpingEvent(
                vendor, id, type, type, campaign, "", members.text("lead"), Members.phone(phone),
                members.values().getOrDefault("direction", "outbound"), members.text("status"), members.text("traffic"), members.is("warmup"),
                members.text("billing"), members.amount("amount"), "", members.text("message"), members.text("telnyx"),
                members.values().containsKey("retry") ? Long.valueOf(members.text("retry")) : null, version == null ? Times.at(at) : version,
                Times.at(at), members.time("sent"), members.time("delivered"), Content.of(members.content(campaign + type + phone + at)), members.time("observed"),
                members.source()));
        return this;
    }

    Given leadpingLead(String id, String phone, String at, String status, String... more) {
        Members members = Members.of(more);
        Instant version = members.time("version");
        facts.add(new LeadpingLead(
                vendor, id, campaign, Members.phone(phone), status, version == null ? Times.at(at) : version, Times.at(at),
                Content.of(members.content(campaign + phone + status + at)), members.time("observed"), members.source()));
        return this;
    }

    /**
     * One lead of an answer; also {@code key} (the answer it is of), {@code ordinal, leads, parent, external, block, lead, updated, observed, source}; {@code created}
     * makes it a bare lead object without a request.
     */
    Given answered(AnswerKind kind, String phone, String at, String... more) {
        Members members = Members.of(more);
        Instant created = members.time("created");
        String content = members.content(vendor + campaign + kind + phone + at);
        String key = members.values().getOrDefault("key", content);
        facts.add(new AnsweredLead(
                vendor, campaign, Digests.sha256Hex(key), members.number("ordinal", 0), members.number("leads", 1), members.text("external"),
                Members.phone(phone), kind, members.text("block"), members.text("lead"), Times.at(at), created == null ? Times.at(at) : null,
                created, members.time("updated"), members.number("parent", -1), 1, "", "", Content.of(content), members.time("observed"),
                members.source()));
        return this;
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** Everything judged at once. */
    Told at(String asOf) {
        return at(Times.at(asOf));
    }

    Told at(Instant asOf) {
        return new Told(new Reconciler(RULES).judge(Facts.of(facts), groups(facts), asOf));
    }

    /** Long after: every window is over. */
    Told later() {
        return at("+30d 00:00");
    }

    static Set<String> groups(List<Fact> facts) {
        return facts.stream().map(Fact::group).collect(Collectors.toSet());
    }
}
