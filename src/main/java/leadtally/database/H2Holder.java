package leadtally.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import leadtally.lead.FileFault;
import org.jspecify.annotations.Nullable;

/**
 * The file beside an H2 database ({@code <database>.holder}) in which its holder says who it is: run, process, host, since. It is locked before the database is opened, so that of two
 * starts the second knows whom to name; the database's own lock is what keeps others out. A process that dies lets go of both. Whoever takes the lock and signs, or finds it taken and
 * reads the name, holds a second lock meanwhile: a name is never read half written, nor that of a holder before.
 */
final class H2Holder implements AutoCloseable {
    /** Places beyond any text, to lock. */
    private static final long HOLDING = 1_000_000;

    private static final long NAMING = HOLDING + 1;

    /** Those that this process has locked. One is not opened a second time: closing it would let go of what is locked. */
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private static final H2Holder NONE = new H2Holder(null, null);

    private final @Nullable Path file;
    private final @Nullable FileChannel channel;

    private H2Holder(@Nullable Path file, @Nullable FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @param url of H2; where it names no file, or only reads, there is nothing to say
     * @throws StoreHeld naming the holder
     */
    static H2Holder take(String url) {
        Path database = H2Urls.file(url);
        if (database == null || url.toUpperCase(Locale.ROOT).contains(";ACCESS_MODE_DATA=R")) {
            return NONE;
        }
        Path file = fileOf(database).toAbsolutePath().normalize();
        if (!HERE.add(file)) {
            return NONE;
        }
        H2Holder holder = null;
        try {
            FileModes.folder(file.getParent());
            while (holder == null) {
                holder = taken(url, file);
            }
            return holder;
        } catch (FileSystemException e) {
            // A folder that cannot be written is the database's to complain of.
            return NONE;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot say who holds " + database + " in " + file + ": " + FileFault.why(e), e);
        } finally {
            if (holder == null) {
                HERE.remove(file);
            }
        }
    }

    /** Null if the holder before removed the file while it was opened here: then it is no longer the one that others see. */
    private static @Nullable H2Holder taken(String url, Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.write(file, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }
        Object seen = identity(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean isKept = false;
        try (FileLock naming = channel.lock(NAMING, 1, false)) {
            if (channel.tryLock(HOLDING, 1, false) == null) {
                throw held(url);
            }
            if (!Objects.equals(seen, identity(file))) {
                return null;
            }
            H2Holder holder = new H2Holder(file, channel);
            holder.write(Holder.self());
            isKept = true;
            return holder;
        } finally {
            if (!isKept) {
                channel.close();
            }
        }
    }

    /** Told without opening the file: closing it once more would let go of what this process has locked of it. */
    private static @Nullable Object identity(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            return file;
        }
    }

    void sign(Holder who) {
        if (file == null || channel == null) {
            return;
        }
        try (FileLock naming = channel.lock(NAMING, 1, false)) {
            write(who);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot say who holds the store in " + file + ": " + FileFault.why(e), e);
        }
    }

    private void write(Holder who) throws IOException {
        FileModes.restrict(Objects.requireNonNull(file));
        Objects.requireNonNull(channel).truncate(0);
        channel.write(ByteBuffer.wrap((who.text() + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** What to tell whoever finds the file held. */
    static StoreHeld held(String url) {
        Path database = H2Urls.file(url);
        return new StoreHeld("this store's H2 file", database == null ? null : said(fileOf(database)));
    }

    /** The database's file is for owner and group only. */
    static void restrict(String url) {
        Path file = H2Urls.databaseFile(url, Path.of(""));
        try {
            if (file != null && Files.exists(file)) {
                FileModes.restrict(file);
            }
        } catch (FileSystemException e) {
            // Somebody else's file that may be used: its rights are their matter.
        } catch (IOException e) {
            throw new UncheckedIOException("cannot restrict " + file + ": " + FileFault.why(e), e);
        }
    }

    private static Path fileOf(Path database) {
        return Path.of(database + ".holder");
    }

    private static @Nullable String said(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? null : text;
        } catch (IOException e) {
            return null;
        }
    }

    /** Removed while it is still locked: nothing is left behind. */
    @Override
    public void close() {
        if (file == null || channel == null || !channel.isOpen()) {
            return;
        }
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file + ": " + FileFault.why(e), e);
        } finally {
            HERE.remove(file);
        }
    }
}
