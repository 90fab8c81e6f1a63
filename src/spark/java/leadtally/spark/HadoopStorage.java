package leadtally.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import leadtally.intake.file.FolderStorage;
import leadtally.intake.file.Glob;
import leadtally.intake.file.Storage;
import leadtally.intake.json.Utf8Order;
import leadtally.lead.CanonicalTime;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;

/** Files by URI in any store that Hadoop knows ({@code s3a://}, {@code hdfs://}, {@code file:///}); paths without a scheme are of a folder that every machine has. */
final class HadoopStorage implements Storage {
    private final FolderStorage folder;

    HadoopStorage(Path folder) {
        this.folder = new FolderStorage(folder);
    }

    private static boolean isUri(String path) {
        return path.contains("://");
    }

    /** With what spark-submit was given as {@code spark.hadoop.…}; made once a process. */
    private static final class Hadoop {
        private static final Configuration SETTINGS = SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
    }

    private static FileSystem fileSystem(org.apache.hadoop.fs.Path path) throws IOException {
        return path.getFileSystem(Hadoop.SETTINGS);
    }

    @Override
    public List<String> matching(String glob) throws IOException {
        if (!isUri(glob)) {
            return folder.matching(glob);
        }
        int root = rootEnd(glob);
        Glob below = new Glob(glob.substring(root));
        List<String> found = new ArrayList<>();
        org.apache.hadoop.fs.Path start = new org.apache.hadoop.fs.Path(glob.substring(0, root) + below.fixedPart());
        try {
            RemoteIterator<LocatedFileStatus> files = fileSystem(start).listFiles(start, true);
            while (files.hasNext()) {
                String path = files.next().getPath().toUri().getPath().substring(1);
                if (below.matches(path)) {
                    found.add(glob.substring(0, root) + path);
                }
            }
        } catch (FileNotFoundException e) {
            return List.of();
        }
        found.sort(Utf8Order.BYTES);
        return found;
    }

    /** Where the part after {@code scheme://authority/} begins. */
    private static int rootEnd(String uri) {
        int authority = uri.indexOf("://") + 3;
        int slash = uri.indexOf('/', authority);
        if (slash < 0) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%s names no file; write scheme://store/path", uri));
        }
        return slash + 1;
    }

    @Override
    public Status status(String path) throws IOException {
        if (!isUri(path)) {
            return folder.status(path);
        }
        org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(path);
        FileStatus status = fileSystem(file).getFileStatus(file);
        return new Status(status.getLen(), CanonicalTime.cut(Instant.ofEpochMilli(status.getModificationTime())));
    }

    @Override
    public InputStream open(String path, long from) throws IOException {
        if (!isUri(path)) {
            return folder.open(path, from);
        }
        org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(path);
        try {
            FSDataInputStream in = fileSystem(file).open(file);
            try {
                in.seek(from);
                return in;
            } catch (IOException e) {
                in.close();
                throw e;
            }
        } catch (FileNotFoundException e) {
            throw new NoSuchFileException(path);
        }
    }
}
