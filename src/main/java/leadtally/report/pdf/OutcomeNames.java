package leadtally.report.pdf;

import java.util.Locale;
import leadtally.lead.Outcome;

/** What outcomes are called where people read them. The CSV files have the constants' own names. */
public final class OutcomeNames {
    private OutcomeNames() {}

    /** In small letters: as the end of "68 submitted, of them 40 …". */
    public static String of(Outcome outcome) {
        return switch (outcome) {
            case DNC -> "DNC";
            case CREATED, LANDLINE, REJECTED, DUPLICATE, CONTRADICTED, AMBIGUOUS, PENDING, MISSING -> outcome.name().toLowerCase(Locale.ROOT);
        };
    }
}
