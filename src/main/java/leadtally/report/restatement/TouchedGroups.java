package leadtally.report.restatement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import leadtally.lead.Phone;
import leadtally.lead.PhoneNumber;
import leadtally.report.csv.PhonePrint;
import leadtally.report.step.FactsSince;

/**
 * The phones with something new since the edition before, by the token that files print of them: asked once for all files of an edition, and kept as two numbers each, since a rebuild may have
 * touched millions. Phones that cannot be read have no token.
 */
final class TouchedGroups {
    private static final int HEX = 16;

    private final PhonePrint phones;
    private final List<String> unreadable = new ArrayList<>();
    private long[] tokens = new long[1 << 10];
    private long[] numbers = new long[1 << 10];
    private int size;

    private TouchedGroups(PhonePrint phones) {
        this.phones = phones;
    }

    static TouchedGroups since(FactsSince since, PhonePrint phones) {
        TouchedGroups touched = new TouchedGroups(phones);
        since.groups(touched::add);
        return touched;
    }

    private void add(String group) {
        if (!PhoneNumber.isE164(group)) {
            unreadable.add(group);
            return;
        }
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        tokens[size] = Long.parseUnsignedLong(token(group, phones), HEX);
        numbers[size++] = Long.parseLong(group, 1, group.length(), 10);
    }

    /** What is printed as the token of a group; {@code ""} for one that is no readable phone. */
    static String token(String group, PhonePrint phones) {
        return PhoneNumber.isE164(group) ? phones.token(Phone.of(new PhoneNumber(group))) : "";
    }

    /** The groups printed with one of the tokens. */
    List<String> of(Set<String> wanted) {
        List<String> groups = new ArrayList<>(wanted.contains("") ? unreadable : List.of());
        long[] sorted = wanted.stream().filter(token -> !token.isEmpty()).mapToLong(token -> Long.parseUnsignedLong(token, HEX)).sorted().toArray();
        for (int i = 0; i < size; i++) {
            if (Arrays.binarySearch(sorted, tokens[i]) >= 0) {
                groups.add("+" + numbers[i]);
            }
        }
        return groups;
    }
}
