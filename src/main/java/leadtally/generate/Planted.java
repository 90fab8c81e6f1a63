package leadtally.generate;

import java.util.Map;

/**
 * How much was planted.
 *
 * @param leads    submissions
 * @param outcomes by outcome and detail, in order of name
 * @param reasons  by reason, in order of name; reasons not planted are absent
 */
public record Planted(int leads, Map<String, Integer> outcomes, Map<String, Integer> reasons) {}
