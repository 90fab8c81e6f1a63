package leadtally.report;

import java.nio.file.Path;

/** Names of an edition's folder: {@code edition-<n>}, and while it is written its hidden sibling {@code .edition-<n>}. */
final class EditionName {
    private static final String VISIBLE = "edition-";
    private static final String HIDDEN = ".edition-";

    private EditionName() {}

    static String visible(int number) {
        return VISIBLE + number;
    }

    static String hidden(int number) {
        return HIDDEN + number;
    }

    /** The number in the name of a hidden folder. */
    static int numberOfHidden(Path folder) {
        String name = String.valueOf(folder.getFileName());
        if (!name.startsWith(HIDDEN)) {
            throw new IllegalArgumentException(folder + " is no hidden edition folder; take it from Editions.hiddenFolder");
        }
        return Integer.parseInt(name.substring(HIDDEN.length()));
    }

    /** The number of a folder of either name, 0 for any other name. */
    static int numberOf(String name) {
        String digits = name.startsWith(HIDDEN) ? name.substring(HIDDEN.length()) : name.startsWith(VISIBLE) ? name.substring(VISIBLE.length()) : "";
        return digits.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(digits) : 0;
    }
}
