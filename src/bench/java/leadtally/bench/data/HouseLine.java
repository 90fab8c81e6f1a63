package leadtally.bench.data;

/** One line of the house's own list. One phone in fifty is in a national form, one in five hundred unreadable. */
final class HouseLine implements Outbox.Line {
    private static final String[] FIRST = {"Mia", "Liam", "Olivia", "Noah", "Emma", "Lucas", "Ava", "Ethan"};
    private static final String[] LAST = {"Johnson", "Garcia", "Miller", "Davis", "Martinez", "Wilson", "Anderson", "Thomas"};

    private final Text line = new Text();

    HouseLine of(Lead lead, Draw draw) {
        line.clear();
        line.add(lead.vendor()).add(',').add(lead.campaignId()).add(',');
        if (lead.listedId()) {
            line.add('L').digits(lead.index(), 9);
        }
        phone(lead.phone(), draw.below(500));
        String first = draw.of(FIRST);
        String last = draw.of(LAST);
        line.add(',').instant(lead.submittedAt()).add(',').add(first).add(',').add(last).add(',');
        line.add(first).add('.').add(last).digits(lead.index(), 7).add("@example.com,").add(lead.test() ? "true" : "").add('\n');
        return this;
    }

    private void phone(long phone, int form) {
        line.add(',');
        if (form == 0) {
            line.add("n/a ").digits(phone, 6);
        } else if (form <= 10) {
            line.add('(').digits(phone / 10_000_000, 3).add(") ").digits(phone / 10_000, 3).add('-').digits(phone, 4);
        } else {
            line.add("+1").digits(phone, 10);
        }
    }

    @Override
    public void writeTo(Text out, int turn) {
        out.add(line.bytes(), 0, line.size());
    }
}
