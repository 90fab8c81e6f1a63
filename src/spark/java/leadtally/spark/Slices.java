package leadtally.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leadtally.intake.FileCounts;
import leadtally.intake.FileRanges;
import leadtally.intake.ListedFile;
import leadtally.intake.PieceNumbers;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;

/** Cuts the listed files into slices, large ones by byte range, and puts together again what became of a file's slices. */
final class Slices {
    private final Map<Long, ListedFile> files;
    private final Map<Long, FileRanges.Cut> cuts = new HashMap<>();
    private final Map<Long, List<Long>> pieces = new HashMap<>();
    private final PieceNumbers numbers = PieceNumbers.none();
    private final List<IntakeSlice> slices = new ArrayList<>();

    private Slices(Map<Long, ListedFile> files) {
        this.files = new LinkedHashMap<>(files);
    }

    /** Cuts them; each large file is read through by one executor. */
    static Slices of(JavaSparkContext spark, NightWork night, Map<Long, ListedFile> files) {
        Slices slices = new Slices(files);
        FileRanges ranges = night.ranges();
        List<Map.Entry<Long, ListedFile>> large = slices.files.entrySet().stream().filter(file -> ranges.mayCut(file.getValue())).toList();
        if (!large.isEmpty()) {
            CutFile cutting = new CutFile(night, large.stream().map(Map.Entry::getValue).toList());
            List<Integer> indexes = IntStream.range(0, large.size()).boxed().toList();
            List<byte[]> found = spark.parallelize(indexes, indexes.size()).map(cutting).collect();
            for (int i = 0; i < large.size(); i++) {
                FileRanges.Cut cut = JavaBytes.read(found.get(i), FileRanges.Cut.class);
                if (!cut.ranges().isEmpty()) {
                    slices.cuts.put(large.get(i).getKey(), cut);
                }
            }
        }
        slices.fill(night.rangeBytes());
        return slices;
    }

    private static final class CutFile implements Function<Integer, byte[]> {
        private static final long serialVersionUID = 1L;
        private final NightWork night;
        private final ArrayList<ListedFile> files;

        private CutFile(NightWork night, List<ListedFile> files) {
            this.night = night;
            this.files = new ArrayList<>(files);
        }

        @Override
        public byte[] call(Integer index) throws IOException {
            FileRanges.Cut cut = night.ranges().cut(files.get(index));
            return JavaBytes.of(cut == null ? new FileRanges.Cut(List.of(), 0) : cut);
        }
    }

    /** Ranges alone, small files together up to a range's length. */
    private void fill(long enough) {
        List<IntakeSlice.Part> small = new ArrayList<>();
        long bytes = 0;
        for (Map.Entry<Long, ListedFile> file : files.entrySet()) {
            FileRanges.Cut cut = cuts.get(file.getKey());
            if (cut != null) {
                ranges(file.getKey(), file.getValue(), cut);
                continue;
            }
            small.add(new IntakeSlice.Part(file.getKey(), file.getValue(), null));
            bytes += file.getValue().bytes();
            if (bytes >= enough) {
                slices.add(new IntakeSlice(new ArrayList<>(small)));
                small.clear();
                bytes = 0;
            }
        }
        if (!small.isEmpty()) {
            slices.add(new IntakeSlice(new ArrayList<>(small)));
        }
    }

    private void ranges(long inputId, ListedFile file, FileRanges.Cut cut) {
        for (FileRanges.Range range : cut.ranges()) {
            long number = numbers.next(inputId);
            pieces.computeIfAbsent(inputId, id -> new ArrayList<>()).add(number);
            slices.add(new IntakeSlice(List.of(new IntakeSlice.Part(number, file, range))));
        }
    }

    List<IntakeSlice> all() {
        return slices;
    }

    /** The numbers of the ranges, resolved once {@link #counts} has seen all slices. */
    PieceNumbers numbers() {
        return numbers;
    }

    /** What became of each file, by its number in the store. */
    Map<Long, FileCounts> counts(Map<Integer, IntakeCounts.Slice> slices) {
        Map<Long, IntakeSlice.Took> took = new HashMap<>();
        slices.values().forEach(slice -> slice.parts().forEach(part -> took.put(part.number(), part)));
        Map<Long, FileCounts> counts = new LinkedHashMap<>();
        files.forEach((id, file) -> counts.put(id, cuts.containsKey(id) ? put(id, file, took) : of(took.get(id))));
        return counts;
    }

    private static FileCounts of(IntakeSlice.Took took) {
        return new FileCounts(took.delivered() + took.rejected(), took.delivered(), took.rejected(), took.records(), took.lines());
    }

    /** A file's ranges in their order: each one's records come after those before it. */
    private FileCounts put(long id, ListedFile file, Map<Long, IntakeSlice.Took> took) {
        long records = file.continues() == null ? 0 : file.continues().records();
        long delivered = 0;
        long rejected = 0;
        for (long piece : pieces.get(id)) {
            IntakeSlice.Took part = took.get(piece);
            numbers.begins(piece, records);
            records += part.records();
            delivered += part.delivered();
            rejected += part.rejected();
        }
        return new FileCounts(delivered + rejected, delivered, rejected, records, cuts.get(id).lines());
    }
}
