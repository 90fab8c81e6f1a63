package leadtally.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A content that was left in the store, until it is fetched. */
class ContentTest {
    private final Content whole = Content.of("{\"name\":\"Zoë\"}");
    private final Content left = Content.left(whole.key());

    @Test
    void what_was_left_in_the_store_is_known_by_its_key_alone() {
        assertThat(left.isLeft()).isTrue();
        assertThat(left.key()).isEqualTo(whole.key());
        assertThat(left).isEqualTo(whole).hasSameHashCodeAs(whole).isNotEqualTo(Content.left(Content.of("{}").key()));
        assertThatThrownBy(left::text).isInstanceOf(IllegalStateException.class).hasMessageContaining(whole.key().toString()).hasMessageContaining("fetched before it is read");
        assertThatThrownBy(() -> whole.compareTo(left)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_fetched_is_as_if_it_had_come_whole() {
        left.fetch(Content.of(whole.text().getBytes(StandardCharsets.UTF_8)));

        assertThat(left.isLeft()).isFalse();
        assertThat(left.text()).isEqualTo(whole.text());
        assertThat(left.length()).isEqualTo(15);
        assertThat(left).isEqualByComparingTo(whole).isGreaterThan(Content.of("{\"name\":\"Zo\"}"));
    }
}
