package leadtally.report.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.util.JRSaver;

/**
 * A step of the build: the templates of {@code reports/} in the form that is filled, beside their texts in the jar. Reading the texts costs a run more than a second, reading this form a
 * tenth of it.
 */
public final class CompileTemplates {
    private CompileTemplates() {}

    /**
     * @param arguments folder with the templates, folder for the compiled ones
     */
    public static void main(String[] arguments) throws IOException, JRException {
        Path source = Path.of(arguments[0]);
        Path target = Files.createDirectories(Path.of(arguments[1]));
        Path styles = source.resolve(Templates.STYLES + ".jrtx");
        if (isOld(styles, target)) {
            save(Templates.shared().parseStyles(), compiled(styles, target));
        }
        for (Path template : templates(source)) {
            if (isOld(template, target)) {
                compile(template, target);
            }
        }
        Files.write(target.resolve(Templates.COLOURS), ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    }

    /** The frame is compiled once a paper, and once under its own name, by which its age is known. */
    private static void compile(Path template, Path target) throws IOException, JRException {
        save(Templates.shared().compile(name(template)), compiled(template, target));
        if (name(template).equals(Templates.FRAME)) {
            for (Paper paper : Paper.values()) {
                save(Templates.shared().compile(Templates.frameName(paper)), target.resolve(Templates.frameName(paper) + Templates.COMPILED));
            }
        }
    }

    private static boolean isOld(Path template, Path target) throws IOException {
        Path compiled = compiled(template, target);
        return !Files.exists(compiled) || Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(template)) < 0;
    }

    private static Path compiled(Path template, Path target) {
        return target.resolve(name(template) + Templates.COMPILED);
    }

    private static String name(Path template) {
        String file = template.getFileName().toString();
        return file.substring(0, file.lastIndexOf('.'));
    }

    private static void save(Object template, Path file) throws IOException, JRException {
        try (OutputStream out = Files.newOutputStream(file)) {
            JRSaver.saveObject(template, out);
        }
    }

    private static List<Path> templates(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
        }
    }
}
