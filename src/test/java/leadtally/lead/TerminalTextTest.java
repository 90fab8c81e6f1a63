package leadtally.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTextTest {
    @Test
    void what_a_terminal_would_obey_is_told() {
        assertThat(TerminalText.of("solar\u001b[2J\u0007 west\n\u202Egnp")).isEqualTo("solar\\u001b[2J\\u0007 west\\u000a\\u202egnp");
    }

    @Test
    void every_other_text_stays_as_it_is() {
        String text = "सौर\u200D ऊर्जा\tJosé 😀 \u00A0\u200F";
        assertThat(TerminalText.of(text)).isSameAs(text);
    }
}
