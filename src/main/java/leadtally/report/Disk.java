package leadtally.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import leadtally.lead.FileFault;
import org.springframework.util.FileSystemUtils;

/** Syncs, renames and removes below the output folder: what is visible is whole and stays so after a loss of power. */
final class Disk {
    private static final String FILE_MODE = "rw-r-----";
    private static final String FOLDER_MODE = "rwxr-x---";

    private Disk() {}

    /** Syncs each file of the folder and the folder; others than owner and group may read none of them. */
    static void syncFolder(Path folder) {
        try {
            for (Path file : list(folder)) {
                restrict(file, FILE_MODE);
                sync(file);
            }
            restrict(folder, FOLDER_MODE);
            sync(folder);
        } catch (IOException e) {
            throw cannot("sync " + folder + " to disk", e);
        }
    }

    /** Renames at once, replacing a file of that name, and syncs the folder that holds the new name. */
    static void rename(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            sync(parent(to));
        } catch (IOException e) {
            throw cannot("rename " + from + " to " + to, e);
        }
    }

    /** Makes the link point to the target at once, whatever it was before. */
    static void pointLink(Path link, Path target) {
        Path next = link.resolveSibling("." + link.getFileName() + "-next");
        try {
            Files.deleteIfExists(next);
            Files.createSymbolicLink(next, target);
        } catch (IOException e) {
            throw cannot("make the link " + link + " to " + target, e);
        }
        rename(next, link);
    }

    /** Removes a folder of files and folders, if it exists. */
    static void deleteFolder(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw cannot("remove " + folder, e);
        }
    }

    private static UncheckedIOException cannot(String what, IOException failure) {
        return new UncheckedIOException("cannot " + what + ": " + FileFault.why(failure) + "; see what stands there, and the space and the rights of its folder", failure);
    }

    private static void restrict(Path path, String mode) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (FileSystemException e) {
            // Some systems cannot open a folder; a file can be opened everywhere.
            if (!Files.isDirectory(path)) {
                throw e;
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Path parent(Path path) {
        return path.toAbsolutePath().getParent();
    }
}
