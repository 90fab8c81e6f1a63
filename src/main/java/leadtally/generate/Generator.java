package leadtally.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Tells the stories of all leads, day by day, and writes what each leaves behind. Holds no more than the nights still open. */
public final class Generator {

    private final GenerateSettings settings;
    private final Calendar calendar;
    private final Programme programme;
    private final boolean fullDays;

    public Generator(GenerateSettings settings) {
        this.settings = settings;
        this.calendar = new Calendar(settings.from(), settings.days());
        this.fullDays = settings.leads() / settings.days() >= Programme.FULL_DAY;
        this.programme = new Programme(calendar, fullDays);
    }

    /**
     * Writes inbox, nights, job file and truth.
     *
     * @return what was planted
     * @throws IOException where a file cannot be written
     */
    public Planted generate() throws IOException {
        Path out = settings.out();
        FeedDays feeds = new FeedDays(calendar);
        try (Truth truth = new Truth(out.resolve("truth")); Inbox inbox = new Inbox(out, calendar)) {
            Mail mail = new Mail(inbox, calendar, feeds);
            for (int day = 0; day < settings.days(); day++) {
                tellDay(day, mail, truth);
                inbox.closeThrough(day + 1);
            }
            feeds.tell(truth);
            write(out.resolve("nights.tsv"), nights());
            write(out.resolve("job.yml"), JobFile.text(fullDays));
            return new Planted(settings.leads(), truth.outcomeCounts(), truth.reasonCounts());
        }
    }

    private void tellDay(int day, Mail mail, Truth truth) {
        long first = leadsBefore(day);
        long end = leadsBefore(day + 1);
        for (long lead = first; lead < end; ) {
            Draw draw = new Draw(settings.seed(), lead);
            StoryKind kind = programme.next(draw, day, lead == first, lead, (int) (end - lead));
            Instant start = programme.start(draw, kind, day);
            kind.tell(new Scene(draw, day, lead, start, calendar, mail, truth));
            lead += kind.leads;
        }
    }

    /** Leads of all days before this one: spread evenly, the first days having one more. */
    private long leadsBefore(int day) {
        return ((long) settings.leads() * day + settings.days() - 1) / settings.days();
    }

    private String nights() {
        StringBuilder text = new StringBuilder("night\tas-of\tfolder\n");
        for (int night = 1; night <= settings.days(); night++) {
            text.append(night).append('\t').append(Stamp.utc(calendar.asOf(night))).append('\t').append(Inbox.folder(night)).append('\n');
        }
        return text.toString();
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
