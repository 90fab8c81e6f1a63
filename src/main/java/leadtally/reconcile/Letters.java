package leadtally.reconcile;

/** Values that mean do-not-contact, compared by their letters (rule 2.3): trimmed, case ignored, blanks, {@code _} and {@code -} removed. */
final class Letters {
    private Letters() {}

    /** @param word in small letters */
    static boolean spell(String raw, String word) {
        int at = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '_' || c == '-' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                continue;
            }
            if (at == word.length() || Character.toLowerCase(c) != word.charAt(at)) {
                return false;
            }
            at++;
        }
        return at == word.length();
    }
}
