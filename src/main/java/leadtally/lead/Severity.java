package leadtally.lead;

/** How grave a discrepancy is (rule 6), gravest first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW;

    /** As printed in reports. */
    public String word() {
        return switch (this) {
            case CRITICAL -> "critical";
            case HIGH -> "high";
            case MEDIUM -> "medium";
            case LOW -> "low";
        };
    }
}
