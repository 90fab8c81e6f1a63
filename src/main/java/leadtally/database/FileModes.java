package leadtally.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** What the product writes is for its owner and group only, whatever the umask. */
public final class FileModes {
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    private FileModes() {}

    /** Takes from all others what they may do with a file or folder; where there are no such rights, nothing happens. */
    public static void restrict(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            if (rights.removeAll(OTHERS)) {
                Files.setPosixFilePermissions(path, rights);
            }
        }
    }

    /** Gives a file owner, group and rights of another one; where there are none of these, nothing happens. */
    static void takeOver(Path from, Path to) throws IOException {
        PosixFileAttributeView of = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView own = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (of == null || own == null) {
            return;
        }
        PosixFileAttributes wanted = of.readAttributes();
        own.setPermissions(wanted.permissions());
        if (!own.readAttributes().group().equals(wanted.group())) {
            own.setGroup(wanted.group());
        }
        if (!own.readAttributes().owner().equals(wanted.owner())) {
            own.setOwner(wanted.owner());
        }
    }

    /** Makes a folder, if it is not there, for owner and group only. */
    public static Path folder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
            restrict(path);
        }
        return path;
    }
}
