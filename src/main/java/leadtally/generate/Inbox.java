package leadtally.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The nights' folders while they are filled. A file is opened by its first record; a night is closed when no later day can add to it. */
final class Inbox implements AutoCloseable {

    private static final int PAGE = 40;

    private final Path root;
    private final Calendar calendar;
    private final TreeMap<Integer, Map<InboxFile, Open>> nights = new TreeMap<>();

    Inbox(Path root, Calendar calendar) throws IOException {
        this.root = root;
        this.calendar = calendar;
        for (int night = 1; night <= calendar.days(); night++) {
            Files.createDirectories(root.resolve(folder(night)));
        }
    }

    static String folder(int night) {
        return "inbox/night-" + (night < 10 ? "0" : "") + night;
    }

    static String path(int night, InboxFile file) {
        return folder(night) + "/" + file.path;
    }

    /** Adds a record (with its line end, if the file is of lines) and returns its number in the file, from 1. */
    int add(int night, InboxFile file, String record) {
        try {
            return open(night, file).add(record);
        } catch (IOException e) {
            throw new UncheckedIOException(root.resolve(path(night, file)) + ": cannot be written", e);
        }
    }

    private Open open(int night, InboxFile file) throws IOException {
        Map<InboxFile, Open> files = nights.computeIfAbsent(night, n -> new EnumMap<>(InboxFile.class));
        Open open = files.get(file);
        if (open == null) {
            open = new Open(file, calendar.asOf(night), file.packing.open(root.resolve(path(night, file))));
            files.put(file, open);
        }
        return open;
    }

    /** Closes the nights up to this one. */
    void closeThrough(int night) throws IOException {
        while (!nights.isEmpty() && nights.firstKey() <= night) {
            for (Open open : nights.pollFirstEntry().getValue().values()) {
                open.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        closeThrough(Integer.MAX_VALUE);
    }

    /** A file under way; pages are kept back until they are full. */
    private static final class Open {
        private final InboxFile file;
        private final String fetched;
        private final OutputStream out;
        private final List<String> page = new ArrayList<>();
        private int records;

        Open(InboxFile file, Instant asOf, OutputStream out) throws IOException {
            this.file = file;
            this.fetched = Stamp.utc(asOf.minusSeconds(1));
            this.out = out;
            write(file.head());
        }

        int add(String record) throws IOException {
            boolean paged = file == InboxFile.LEADPING_PAGES || file == InboxFile.LEADPING_PULLS;
            if (paged) {
                page.add(record);
                if (page.size() == PAGE) {
                    turn();
                }
            } else {
                write(record);
            }
            return ++records;
        }

        private void turn() throws IOException {
            String body = "{\"items\":[" + String.join(",", page) + "],\"pageSize\":" + PAGE + ",\"totalCount\":null,\"continuationToken\":null}";
            page.clear();
            boolean pulled = file == InboxFile.LEADPING_PULLS;
            write(pulled ? "{\"received_at\":\"" + fetched + "\",\"request\":{\"method\":\"POST\",\"path\":\"/events/all/my\"},\"status\":200,\"body\":" + body + "}\n"
                    : body + "\n");
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        void close() throws IOException {
            if (!page.isEmpty()) {
                turn();
            }
            out.close();
        }
    }
}
