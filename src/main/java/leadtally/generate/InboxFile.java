package leadtally.generate;

import java.util.Arrays;
import java.util.List;

/** The files of a night's folder: a source each, and within it the forms and packings that the formats allow. */
enum InboxFile {
    CRM_A("submissions/crm-a.csv", Packing.PLAIN),
    CRM_B("submissions/crm-b.csv", Packing.GZIP),
    CRM_C("submissions/crm-c.csv", Packing.ZSTANDARD),
    AKTIFY_WRAPPED("aktify/receiver.ndjson", Packing.PLAIN),
    AKTIFY_BARE("aktify/bodies.ndjson", Packing.ZSTANDARD),
    AKTIFY_LEGACY("aktify/legacy/dnc.ndjson", Packing.GZIP),
    LEADPING_LINES("leadping/events.ndjson", Packing.PLAIN),
    LEADPING_PAGES("leadping/pages.ndjson", Packing.ZSTANDARD),
    LEADPING_PULLS("leadping/pulls.ndjson", Packing.GZIP),
    LEADPING_LEADS("leadping-leads/leads.ndjson", Packing.PLAIN),
    OTONISTARK_ANSWERS("otonistark/answers.ndjson", Packing.PLAIN),
    OTONISTARK_LEADS("otonistark/leads.ndjson", Packing.GZIP),
    YOTEL_SINGLE("yotel/single.ndjson", Packing.PLAIN),
    YOTEL_BULK("yotel/bulk.ndjson", Packing.ZSTANDARD);

    static final List<InboxFile> CRM = List.of(CRM_A, CRM_B, CRM_C);
    static final List<InboxFile> LEADPING = List.of(LEADPING_LINES, LEADPING_PAGES, LEADPING_PULLS);

    final String path;
    final Packing packing;

    InboxFile(String path, Packing packing) {
        this.path = path + packing.suffix;
        this.packing = packing;
    }

    String source() {
        return path.substring(0, path.indexOf('/'));
    }

    static List<String> sources() {
        return Arrays.stream(values()).map(InboxFile::source).distinct().toList();
    }

    /** What stands before the first record; empty if nothing does. */
    String head() {
        return CRM.contains(this) ? HouseForm.of(this).header() : "";
    }
}
