/** CSV as interface.md (Output) asks: printed cells, their order, RFC 4180, and reading back. Knows no table and no rule. */
@NullMarked
package leadtally.report.csv;

import org.jspecify.annotations.NullMarked;
