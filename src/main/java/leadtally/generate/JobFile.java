package leadtally.generate;

import java.util.Locale;

/** The job file beside generated data: the default windows, graces and zone, and a source for each folder of a night. */
final class JobFile {

    private static final String TEMPLATE = """
            # Made by "leadtally generate". Start the run in this folder: leadtally run --job job.yml --date D --as-of (see nights.tsv)
            name: generated
            zone: America/New_York
            lookback: 90d
            windows: { pairing: 15m, callback: 30m }
            database: jdbc:h2:file:./data/leadtally
            output: out
            archive: archive
            phones: masked
            vendors:
              aktify:     { region: US, grace: 24h, currency: USD }
              leadping:   { region: US, grace: 24h, currency: USD, campaigns: { "dubai-1": { region: AE } } }
              otonistark: { region: BR, grace: 24h, currency: BRL, zone: America/Sao_Paulo }
              yotel:      { region: IN, grace: 1h, currency: INR, zone: Asia/Kolkata }
            sources:
              - { name: crm, reads: submissions, format: house-csv, files: "inbox/night-*/submissions/*.csv*"%1$s }
              - { name: aktify, vendor: aktify, reads: events, format: aktify-webhook, files: "inbox/night-*/aktify/**/*.ndjson*"%1$s }
              - { name: leadping, vendor: leadping, reads: events, format: leadping-event, files: "inbox/night-*/leadping/*.ndjson*" }
              - { name: leadping-leads, vendor: leadping, reads: events, format: leadping-lead, files: "inbox/night-*/leadping-leads/*.ndjson*" }
              - { name: otonistark, vendor: otonistark, reads: answers, format: otonistark-lead, files: "inbox/night-*/otonistark/*.ndjson*" }
              - { name: yotel, vendor: yotel, reads: answers, format: yotel-push, files: "inbox/night-*/yotel/*.ndjson*" }
            thresholds: { missing: 0.5%%, critical: 0 }
            schedule: "30 6 * * *"
            """;

    private JobFile() {}

    /** @param daily whether every day has submissions and webhooks, so that their sources can be expected daily */
    static String text(boolean daily) {
        return String.format(Locale.ROOT, TEMPLATE, daily ? ", expected: daily" : "");
    }
}
