package leadtally.job.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadtally.intake.Source;
import leadtally.intake.file.Glob;
import leadtally.job.Settings;
import leadtally.lead.FileFault;
import leadtally.report.OverallFiles;

/** The folders that a night reads and writes. None is made. */
final class FolderLook {
    private static final long LEAST_BYTES = 500L << 20;

    private final Settings settings;
    private final Path folder;

    FolderLook(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        Map<String, Path> written = new LinkedHashMap<>();
        written.put("output", settings.output());
        written.put("work", settings.work());
        if (!settings.fetches().isEmpty()) {
            written.put("archive", settings.archive());
        }
        written.forEach((name, path) -> findings.add(writable("folder " + name, folder.resolve(path))));
        for (Source source : settings.sources()) {
            if (!source.files().isEmpty()) {
                findings.add(inbox(source));
            }
        }
        return findings;
    }

    static Finding writable(String what, Path path) {
        Path there = path.toAbsolutePath().normalize();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
            return Finding.fault(what, path + " cannot be written; make " + there + " a folder that this user may write");
        }
        try {
            long free = Files.getFileStore(there).getUsableSpace();
            return free < LEAST_BYTES
                    ? Finding.fault(what, path + " has " + (free >> 20) + " MB left; make room, or name another disk")
                    : Finding.ok(what, path + (there.equals(path.toAbsolutePath().normalize()) ? "" : ", made by the first run"));
        } catch (IOException e) {
            return Finding.fault(what, path + " cannot be looked at (" + FileFault.why(e) + "); check the disk");
        }
    }

    private Finding inbox(Source source) {
        String what = "files of " + source.name();
        if (new Glob(source.files()).matches(settings.output() + "/" + OverallFiles.OPEN_FILE)) {
            return Finding.fault(what, source.files() + " finds what runs write to " + settings.output() + " too; give output: a folder of its own");
        }
        try {
            List<String> files = new Glob(source.files()).in(folder);
            for (String file : files) {
                if (!Files.isReadable(folder.resolve(file))) {
                    return Finding.fault(what, file + " cannot be read; give this user the right to");
                }
            }
            Path start = Glob.start(source.files(), folder);
            return Files.isDirectory(start)
                    ? Finding.ok(what, source.files() + ", " + files.size() + (files.size() == 1 ? " file" : " files"))
                    : Finding.fault(what, "folder " + start + " is not there; make it, or put files: right");
        } catch (IOException e) {
            return Finding.fault(what, source.files() + " cannot be listed (" + FileFault.why(e) + "); give this user the right to read the folder");
        }
    }
}
