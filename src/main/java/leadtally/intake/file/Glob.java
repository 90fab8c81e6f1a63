package leadtally.intake.file;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import leadtally.intake.json.Utf8Order;
import org.jspecify.annotations.Nullable;

/**
 * A source's {@code files}: {@code *} and {@code ?} within a name, {@code **} over any folders, none included, {@code [ab]} and {@code {a,b}}. As in a shell, names
 * that begin with a dot (files still being copied, often) need a dot in the pattern.
 */
public final class Glob {
    /** It would part what belongs together. */
    private static final Pattern BRACED_SLASH = Pattern.compile("[\\[{][^\\]}]*/");

    /** A name with a dot before it, or {@code **} that takes any. */
    private static final Pattern HIDDEN = Pattern.compile("(?:^|[/{,])\\.|[^/]\\*\\*");

    /** What stands in a name for bytes that are no character. */
    private static final char UNREADABLE = '\uFFFD';

    private final String pattern;
    private final Pattern regex;
    private final List<Pattern> folders;

    public Glob(String pattern) {
        this.pattern = pattern;
        this.regex = Pattern.compile(regexOf(pattern));
        this.folders = folders(pattern);
    }

    /** The pattern of a text; null if it is none. */
    public static @Nullable Glob of(String text) {
        try {
            return text.isBlank() ? null : new Glob(text);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    /** What the path of a folder must be, one part, two parts … long, up to where the pattern may take any number of them. */
    private static List<Pattern> folders(String pattern) {
        List<Pattern> folders = new ArrayList<>();
        int any = pattern.indexOf("**");
        int end = BRACED_SLASH.matcher(pattern).find() ? 0 : any < 0 ? pattern.length() : any;
        for (int slash = pattern.indexOf('/'); slash >= 0 && slash < end; slash = pattern.indexOf('/', slash + 1)) {
            folders.add(Pattern.compile(regexOf(pattern.substring(0, slash))));
        }
        return folders;
    }

    /**
     * The regular files that match, as paths relative to the folder (absolute where the pattern is), in order of their bytes. A folder that is not there holds none; one that the pattern
     * does not lead into is not looked at. What is renamed while it is looked for is found under one name or by the next run.
     *
     * @throws IOException if a folder that may hold one cannot be read
     */
    public List<String> in(Path folder) throws IOException {
        String fixed = fixedPart();
        Path start = folder.resolve(fixed);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        Search search = new Search(start, fixed);
        Files.walkFileTree(start, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, search);
        search.found.sort(Utf8Order.BYTES);
        return search.found;
    }

    /** Through the folders that the pattern leads into. */
    private final class Search extends SimpleFileVisitor<Path> {
        private final Path start;
        private final String fixed;
        private final List<String> found = new ArrayList<>();

        private Search(Path start, String fixed) {
            this.start = start;
            this.fixed = fixed;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return leadsOn(path) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
            String name = named(path);
            if (attributes.isRegularFile() && matches(name)) {
                if (name.indexOf(UNREADABLE) >= 0 && !Files.exists(start.resolve(name.substring(fixed.length())))) {
                    throw new IOException(name + " - its name is not UTF-8; rename it");
                }
                found.add(name);
            }
            return FileVisitResult.CONTINUE;
        }

        /** A link to a folder around it holds nothing that is not found there. */
        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
            boolean isElsewhere = failure instanceof NoSuchFileException || failure instanceof FileSystemLoopException;
            if (!isElsewhere && (leadsOn(path) || matches(named(path)))) {
                throw failure;
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean leadsOn(Path path) {
            return path.equals(start) || mayHold(named(path));
        }

        private String named(Path path) {
            return fixed + slashed(start.relativize(path));
        }
    }

    /** Whether a file below that folder may match. */
    private boolean mayHold(String folder) {
        int depth = (int) folder.chars().filter(c -> c == '/').count();
        if (depth < folders.size()) {
            return folders.get(depth).matcher(folder).matches();
        }
        boolean isHidden = folder.startsWith(".", folder.lastIndexOf('/') + 1);
        return isHidden ? HIDDEN.matcher(pattern).find() : pattern.contains("**") || BRACED_SLASH.matcher(pattern).find();
    }

    /** The folder that a pattern starts from: the one before its first name with a wildcard. */
    public static Path start(String pattern, Path folder) {
        return folder.resolve(new Glob(pattern).fixedPart());
    }

    private static String slashed(Path relative) {
        StringBuilder text = new StringBuilder();
        for (Path part : relative) {
            text.append(text.isEmpty() ? "" : "/").append(part);
        }
        return text.toString();
    }

    /** The folders before the first name with a wildcard, with their slash. */
    public String fixedPart() {
        int wild = 0;
        while (wild < pattern.length() && "*?[{".indexOf(pattern.charAt(wild)) < 0) {
            wild++;
        }
        return pattern.substring(0, pattern.lastIndexOf('/', Math.max(wild - 1, 0)) + 1);
    }

    /** Whether a path does, which has {@code /} between its parts. */
    public boolean matches(String path) {
        return regex.matcher(path).matches();
    }

    private static String regexOf(String pattern) {
        StringBuilder regex = new StringBuilder();
        int braces = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean first = i == 0 || pattern.charAt(i - 1) == '/';
            String notHidden = first && "*?[".indexOf(c) >= 0 ? "(?!\\.)" : "";
            if (pattern.startsWith("**/", i) && first) {
                regex.append("(?:(?!\\.)[^/]+/)*");
                i += 2;
            } else if (pattern.startsWith("**", i)) {
                regex.append(first ? "(?:(?!\\.)[^/]+/)*(?!\\.)[^/]*" : ".*");
                i++;
            } else if (c == '*') {
                regex.append(notHidden).append("[^/]*");
            } else if (c == '?') {
                regex.append(notHidden).append("[^/]");
            } else if (c == '[' && pattern.indexOf(']', i) > 0) {
                int end = pattern.indexOf(']', i);
                String set = pattern.substring(i + 1, end).replace("\\", "\\\\").replace("[", "\\[");
                regex.append(notHidden).append('[').append(set.startsWith("!") ? "^/" + set.substring(1) : set).append(']');
                i = end;
            } else if (c == '{') {
                regex.append("(?:");
                braces++;
            } else if (c == '}' && braces > 0) {
                regex.append(')');
                braces--;
            } else {
                regex.append(c == ',' && braces > 0 ? "|" : Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }
}
