package leadtally.job;

import java.util.Map;
import java.util.Optional;
import leadtally.database.Store;
import leadtally.report.csv.PhonePrint;
import leadtally.report.restatement.Restatement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The phone key of what was published last: under another one a phone has another token, and a discrepancy another id, than in all editions so far. */
public final class PublishedKey {
    private final Store store;

    public PublishedKey(Store store) {
        this.store = store;
    }

    /** What is to be done where the key given is another one; empty if it is the same, or nothing is published yet. */
    public Optional<String> fault(byte[] key) {
        String given = Restatement.keyCheck(new PhonePrint(false, key));
        return store.query("queries/job/newest_manifest", Map.of(), (row, i) -> JsonMapper.shared().readTree(row.getString("manifest"))).stream()
                .filter(said -> !said.path("phone_key_check").asString(given).equals(given))
                .findFirst()
                .map(PublishedKey::sentence);
    }

    private static String sentence(JsonNode said) {
        String from = said.path("period").path("from").asString("");
        String to = said.path("period").path("to").asString("");
        return "LEADTALLY_PHONE_KEY is another one than that of the newest edition, " + (from.equals(to) ? from : from + "_" + to) + "/edition-"
                + said.path("edition").asString("") + ": phone tokens and ids would not be those published before; set the key that edition was published with,"
                + " or keep this one if the change is meant";
    }
}
