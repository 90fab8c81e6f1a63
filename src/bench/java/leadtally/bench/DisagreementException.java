package leadtally.bench;

import java.util.List;

/** Two contenders do not have the same figures: one of them is wrong, and no time means anything. */
final class DisagreementException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DisagreementException(List<String> differences, int shown) {
        super(differences.size() + " rows differ:\n  " + String.join("\n  ", differences.subList(0, Math.min(shown, differences.size())))
                + (differences.size() > shown ? "\n  …" : ""));
    }
}
