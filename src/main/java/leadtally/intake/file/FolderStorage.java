package leadtally.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import leadtally.lead.CanonicalTime;

/**
 * Files of this machine.
 *
 * @param folder where relative paths begin
 */
public record FolderStorage(Path folder) implements Storage {
    @Override
    public List<String> matching(String glob) throws IOException {
        if (glob.contains("://")) {
            throw new IOException(glob + " - lies in a store that only a run on Apache Spark reads; run it there (src/spark/README.md), or copy the files to a folder");
        }
        return new Glob(glob).in(folder);
    }

    @Override
    public Status status(String path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(folder.resolve(path), BasicFileAttributes.class);
        return new Status(attributes.size(), CanonicalTime.cut(attributes.lastModifiedTime().toInstant()));
    }

    @Override
    public InputStream open(String path, long from) throws IOException {
        InputStream in = Files.newInputStream(folder.resolve(path));
        try {
            in.skipNBytes(from);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
