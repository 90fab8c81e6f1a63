package leadtally.generate;

import java.util.List;
import java.util.Map;

/** The house's list of submissions as three exports write it: columns in another order, a column of their own, a byte order mark, CRLF. */
enum HouseForm {
    A(InboxFile.CRM_A, "", "\n",
            "vendor,campaign_id,external_lead_id,phone,submitted_at,first_name,last_name,email,is_test,vendor_lead_id,parent_lead_id"),
    B(InboxFile.CRM_B, "\uFEFF", "\r\n",
            "submitted_at,vendor,campaign_id,phone,external_lead_id,utm_source,last_name,first_name,is_test,vendor_lead_id,email"),
    C(InboxFile.CRM_C, "", "\n",
            "external_lead_id,phone,first_name,last_name,vendor_lead_id,vendor,campaign_id,submitted_at,is_test");

    private final InboxFile file;
    private final String mark;
    private final String lineEnd;
    private final List<String> columns;

    HouseForm(InboxFile file, String mark, String lineEnd, String columns) {
        this.file = file;
        this.mark = mark;
        this.lineEnd = lineEnd;
        this.columns = List.of(columns.split(","));
    }

    static HouseForm of(InboxFile file) {
        for (HouseForm form : values()) {
            if (form.file == file) {
                return form;
            }
        }
        throw new IllegalArgumentException(file + " is no list of submissions");
    }

    String header() {
        return mark + String.join(",", columns) + lineEnd;
    }

    /** A row of these cells; columns without one are left blank. */
    String row(Map<String, String> cells) {
        return Csv.row(columns.stream().map(column -> cells.getOrDefault(column, "")).toList()) + lineEnd;
    }

    /** A row that ends after three columns. */
    String cutRow(String text) {
        return Csv.row(List.of(text, text, text)) + lineEnd;
    }
}
