package leadtally.bench.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;

/** Writes the data set: {@code inbox/night-NN/<source>/…}, {@code nights.tsv}, and {@code data.properties}, which says what it is. */
public final class BulkData {
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final long OPEN = Duration.ofHours(10).toMillis();
    private static final int TWINS = 2;

    private final DataSettings settings;
    private final Outbox outbox;
    private final HouseLine house = new HouseLine();
    private final AktifyStory aktify;
    private final LeadpingStory leadping;

    private BulkData(DataSettings settings, Outbox outbox) {
        this.settings = settings;
        this.outbox = outbox;
        this.aktify = new AktifyStory(outbox);
        this.leadping = new LeadpingStory(outbox);
    }

    /** Fills an empty or new folder. */
    public static DataSummary write(DataSettings settings, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Outbox outbox = new Outbox(folder, settings)) {
            new BulkData(settings, outbox).days();
            outbox.close();
            nights(settings, folder);
            DataSummary summary = new DataSummary(outbox.counts());
            DataFolder.describe(folder, settings, summary);
            return summary;
        }
    }

    private void days() throws IOException {
        for (int day = 0; day < settings.days(); day++) {
            outbox.closeBefore(day);
            long first = settings.leads() * day / settings.days();
            long end = settings.leads() * (day + 1) / settings.days();
            long opens = settings.from().plusDays(day).atTime(OPENS).atZone(DataSettings.ZONE).toInstant().toEpochMilli();
            for (long index = first; index < end; index++) {
                lead(index, opens + OPEN * (index - first) / (end - first));
            }
        }
    }

    private void lead(long index, long opened) throws IOException {
        Draw draw = new Draw(settings.seed(), index);
        Lead lead = Lead.of(settings.seed(), index, opened + draw.below(60_000), draw);
        boolean twin = lead.aktify() && !lead.quiet() && draw.chance(TWINS);
        // A twin is another lead of the same phone, campaign and instant: events that name no id cannot choose between the two
        Lead told = twin ? lead.withoutToldId() : lead;
        outbox.submit(house.of(told, draw), lead.submittedAt(), draw);
        if (twin) {
            outbox.submit(house.of(told.twin(), draw), lead.submittedAt(), draw);
        }
        if (told.aktify()) {
            aktify.tell(told, draw);
        }
        leadping.tell(told, draw);
    }

    private static void nights(DataSettings settings, Path folder) throws IOException {
        StringBuilder rows = new StringBuilder("night\tas_of\tfolder\n");
        for (int night = 1; night <= settings.nights(); night++) {
            rows.append(night).append('\t').append(settings.asOf(night)).append('\t').append(Feed.folder(night)).append('\n');
        }
        Files.writeString(folder.resolve("nights.tsv"), rows, StandardCharsets.UTF_8);
    }
}
