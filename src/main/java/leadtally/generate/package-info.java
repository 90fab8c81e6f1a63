/**
 * Planted data and its truth. Reads nothing; writes an inbox in every input format, one folder a night, and what a faithful close of it must find.
 * Every row of the truth is known when its story is told; nothing here runs, copies or depends on the rules' implementation.
 * The same arguments give the same bytes on every machine.
 */
package leadtally.generate;
