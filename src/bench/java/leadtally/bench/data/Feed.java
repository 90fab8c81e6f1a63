package leadtally.bench.data;

/** A source of the data, with its file in the folder of a night. */
public enum Feed {
    SUBMISSIONS("submissions/leads.csv"),
    AKTIFY("aktify/webhooks.ndjson"),
    LEADPING("leadping/events.ndjson");

    private final String path;

    Feed(String path) {
        this.path = path;
    }

    /** The file, below the folder of the night. */
    public String path() {
        return path;
    }

    /** The folder of a night (from 1), below the folder of the data. */
    public static String folder(int night) {
        return "inbox/night-" + (night < 10 ? "0" : "") + night;
    }
}
