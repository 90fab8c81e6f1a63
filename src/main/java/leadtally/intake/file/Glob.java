package leadtally.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import leadtally.intake.json.Utf8Order;

/**
 * A source's {@code files}: {@code *} and {@code ?} within a name, {@code **} over any folders, none included, {@code [ab]} and {@code {a,b}}. As in a shell, names
 * that begin with a dot (files still being copied, often) need a dot in the pattern.
 */
public final class Glob {
    private final String pattern;
    private final Pattern regex;

    public Glob(String pattern) {
        this.pattern = pattern;
        this.regex = Pattern.compile(regexOf(pattern));
    }

    /** The regular files that match, as paths relative to the folder (absolute where the pattern is), in order of their bytes. A folder that is not there holds none. */
    public List<String> in(Path folder) throws IOException {
        String fixed = fixedPart();
        Path start = folder.resolve(fixed);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(start, FileVisitOption.FOLLOW_LINKS)) {
            return found.filter(Files::isRegularFile)
                    .map(path -> fixed + slashed(start.relativize(path)))
                    .filter(this::matches)
                    .sorted(Utf8Order.BYTES)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
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
