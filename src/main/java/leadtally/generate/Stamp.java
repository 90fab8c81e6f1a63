package leadtally.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Instants as text, in the forms the formats allow. Millions are printed, so the digits are placed by hand. */
final class Stamp {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    private Stamp() {}

    /** {@code 2026-01-05T14:30:00.000Z}. */
    static String utc(Instant instant) {
        StringBuilder text = clock(instant.getEpochSecond(), 'T');
        text.append('.');
        padded(text, instant.getNano() / 1_000_000, 3);
        return text.append('Z').toString();
    }

    /** {@code 2026-01-05T14:30:00.000000}: UTC without saying so, as the legacy webhooks have it. */
    static String bareMicros(Instant instant) {
        StringBuilder text = clock(instant.getEpochSecond(), 'T');
        text.append('.');
        padded(text, instant.getNano() / 1_000, 6);
        return text.toString();
    }

    /** {@code 2026-01-05T09:30:00-0500}, whole seconds, in the job's zone. */
    static String offset(Instant instant) {
        ZonedDateTime local = instant.atZone(Calendar.ZONE);
        int minutes = local.getOffset().getTotalSeconds() / 60;
        StringBuilder text = clock(instant.getEpochSecond() + minutes * 60L, 'T');
        text.append(minutes < 0 ? '-' : '+');
        padded(text, Math.abs(minutes) / 60, 2);
        padded(text, Math.abs(minutes) % 60, 2);
        return text.toString();
    }

    /** {@code 2026-01-05 09:30:00}, whole seconds, in the job's zone without saying so. */
    static String local(Instant instant) {
        return local(instant, Calendar.ZONE);
    }

    /** The same in OtoniStark's zone. */
    static String saoPaulo(Instant instant) {
        return local(instant, SAO_PAULO);
    }

    private static String local(Instant instant, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(instant);
        return clock(instant.getEpochSecond() + offset.getTotalSeconds(), ' ').toString();
    }

    private static StringBuilder clock(long seconds, char between) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400L));
        int second = (int) Math.floorMod(seconds, 86_400L);
        StringBuilder text = new StringBuilder(32);
        padded(text, date.getYear(), 4);
        padded(text.append('-'), date.getMonthValue(), 2);
        padded(text.append('-'), date.getDayOfMonth(), 2);
        padded(text.append(between), second / 3600, 2);
        padded(text.append(':'), second / 60 % 60, 2);
        padded(text.append(':'), second % 60, 2);
        return text;
    }

    /** A number of exactly so many digits. */
    static StringBuilder padded(StringBuilder text, long number, int digits) {
        long unit = 1;
        for (int i = 1; i < digits; i++) {
            unit *= 10;
        }
        for (; unit > 0; unit /= 10) {
            text.append((char) ('0' + number / unit % 10));
        }
        return text;
    }
}
