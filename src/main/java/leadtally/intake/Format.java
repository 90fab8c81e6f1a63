package leadtally.intake;

import java.util.Optional;

/** The input formats (interface.md, Input files), by their names in the job file. */
public enum Format {
    HOUSE_CSV("house-csv"),
    AKTIFY_WEBHOOK("aktify-webhook"),
    LEADPING_EVENT("leadping-event"),
    LEADPING_LEAD("leadping-lead"),
    OTONISTARK_LEAD("otonistark-lead"),
    YOTEL_PUSH("yotel-push");

    private final String key;

    Format(String key) {
        this.key = key;
    }

    /** The name in the job file. */
    public String key() {
        return key;
    }

    public static Optional<Format> of(String key) {
        for (Format format : values()) {
            if (format.key.equals(key)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
