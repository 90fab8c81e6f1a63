package leadtally.intake;

import java.io.IOException;
import java.io.InputStream;
import leadtally.intake.aktify.WebhookReader;
import leadtally.intake.house.HouseReader;
import leadtally.intake.leadping.LeadpingEventReader;
import leadtally.intake.leadping.LeadpingLeadReader;
import leadtally.intake.otonistark.OtoniStarkReader;
import leadtally.intake.record.Containers;
import leadtally.intake.record.CsvRecords;
import leadtally.intake.record.JsonRecords;
import leadtally.intake.record.RawRecord;
import leadtally.intake.record.RecordOutlet;
import leadtally.intake.record.RecordReader;
import leadtally.intake.record.Records;
import leadtally.intake.yotel.YotelReader;
import leadtally.lead.RejectionReason;

/** Reads a source's content piece by piece: records in, deliveries and rejections out. */
final class FileContent {
    private final Source source;
    private final IntakeSettings settings;
    private final HouseReader house;
    private final Containers containers;
    private long lineEnds;

    FileContent(Source source, IntakeSettings settings) {
        this.source = source;
        this.settings = limits(source, settings);
        this.house = new HouseReader(settings);
        this.containers = new Containers(reader(), settings.zone(source.vendor()), settings.nestingLimit());
    }

    private RecordReader reader() {
        String vendor = source.vendor();
        return switch (source.format()) {
            case HOUSE_CSV -> house::readRow;
            case AKTIFY_WEBHOOK -> new WebhookReader(vendor, settings);
            case LEADPING_EVENT -> new LeadpingEventReader(vendor, settings);
            case LEADPING_LEAD -> new LeadpingLeadReader(vendor, settings);
            case OTONISTARK_LEAD -> new OtoniStarkReader(vendor, settings);
            case YOTEL_PUSH -> new YotelReader(vendor, settings);
        };
    }

    /** All records of a source's file, to find where the last one ends; an archive is JSON, whatever the format. */
    static Records records(Source source, InputStream in, IntakeSettings settings) {
        return isRows(source) ? new CsvRecords(in, 0, 0, 0, settings) : new JsonRecords(in, 0, 0, limits(source, settings), true);
    }

    /** Whether its records are rows under a header. */
    static boolean isRows(Source source) {
        return source.format() == Format.HOUSE_CSV && source.way() == Way.FILE;
    }

    private static IntakeSettings limits(Source source, IntakeSettings settings) {
        return source.way() == Way.FILE ? settings : settings.ofArchive();
    }

    /** Passes over lines that are not read: their ends count. */
    void passedOver(long lines) {
        lineEnds = lines;
    }

    /** Line ends in what was read or passed over. */
    long lineEnds() {
        return lineEnds;
    }

    /**
     * Reads the next piece to its end.
     *
     * @param offset of the piece in the content
     */
    void read(InputStream piece, long offset, RecordOutlet outlet) throws IOException {
        Records records = isRows(source) ? new CsvRecords(piece, offset, lineEnds, house.columns(), settings) : new JsonRecords(piece, offset, lineEnds, settings, false);
        for (RawRecord record = records.next(); record != null; record = records.next()) {
            outlet.at(record.line(), record.bytes(), record.from(), record.to());
            RejectionReason fault = record.fault();
            if (fault != null) {
                outlet.reject(fault, record.what());
            } else if (record.cells() != null) {
                house.read(record.cells(), outlet);
            } else if (record.value() != null) {
                containers.open(record.value(), outlet);
            }
        }
        lineEnds = records.lineEnds();
    }
}
