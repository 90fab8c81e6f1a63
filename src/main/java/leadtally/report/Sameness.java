package leadtally.report;

/** What makes an edition the same as the newest one of its period, so that it is not published (rule 8.4). */
public enum Sameness {
    /** Of a run: equal figures, equal states of discrepancies, equal state. Age, feeds and run data do not count. */
    FIGURES,
    /** Of {@code leadtally report}: equal bytes of every CSV other than restatement.csv. */
    FILES
}
