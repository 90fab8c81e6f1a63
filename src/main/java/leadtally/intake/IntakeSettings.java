package leadtally.intake;

import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import leadtally.lead.PhoneReader;

/**
 * The settings that act when a record is read (refinement 8.1); stored facts keep what they were read with.
 *
 * @param jobZone of house-csv times without offset
 * @param vendors the vendors of the job file, by key; a row that names another is UNKNOWN_VENDOR
 * @param lineLimit longest line, in bytes without its end
 * @param nestingLimit deepest JSON nesting, a flat object being 1
 */
public record IntakeSettings(ZoneId jobZone, Map<String, VendorSettings> vendors, int lineLimit, int nestingLimit) implements Serializable {
    public static final int LINE_LIMIT = 1 << 20;
    public static final int NESTING_LIMIT = 64;

    /** The limit may not be more: what reads a value goes as deep as the value. */
    public static final int DEEPEST_NESTING = 1_000;

    /** Longest archive line: a pull refuses a longer page. */
    public static final int ARCHIVE_LINE_LIMIT = 64 << 20;

    /** Deepest page of an archive line, without the wrapper, which Jackson still writes: a pull refuses a deeper one, which would be one rejected record with all that it holds. */
    public static final int PAGE_NESTING = 500;

    public IntakeSettings {
        vendors = Map.copyOf(vendors);
        if (lineLimit < 1 || nestingLimit < 1) {
            throw new IllegalArgumentException("line and nesting limits are at least 1, not " + lineLimit + " and " + nestingLimit);
        }
    }

    /**
     * @param region of phones in a national form, such as {@code US}; {@code ""} if none: only rule 1.2's form is readable then
     * @param campaignRegions regions of campaigns that differ from their vendor's, by campaign
     * @param zone of times without offset
     */
    public record VendorSettings(String region, Map<String, String> campaignRegions, ZoneId zone) implements Serializable {
        public VendorSettings {
            campaignRegions = Map.copyOf(campaignRegions);
        }
    }

    /** The settings that an archive is read by: a line is a whole page, which the pull has bounded already; what is too deep is rejected record by record. */
    IntakeSettings ofArchive() {
        return new IntakeSettings(jobZone, vendors, Math.max(lineLimit, ARCHIVE_LINE_LIMIT), DEEPEST_NESTING);
    }

    public boolean knows(String vendor) {
        return vendors.containsKey(vendor);
    }

    /** The region of a campaign's national phone forms (rule 1.3), {@code ""} if none is set. */
    public String region(String vendor, String campaign) {
        VendorSettings settings = vendors.get(vendor);
        return settings == null ? "" : settings.campaignRegions().getOrDefault(campaign, settings.region());
    }

    /** Reads a phone of a vendor's fact (rule 1.3). */
    public Phone phone(String vendor, String campaign, String text) {
        if (vendor.equals("yotel")) {
            return PhoneReader.readIndian(text);
        }
        // Most phones need no region; to look theirs up takes longer than to see that.
        return PhoneNumber.isE164(text) ? Phone.of(new PhoneNumber(text)) : PhoneReader.read(text, region(vendor, campaign));
    }

    /** The zone of a vendor's times without offset; UTC if none is set. */
    public ZoneId zone(String vendor) {
        VendorSettings settings = vendors.get(vendor);
        return settings == null ? ZoneOffset.UTC : settings.zone();
    }
}
