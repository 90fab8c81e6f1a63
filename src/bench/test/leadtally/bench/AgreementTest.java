package leadtally.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rival with another figure fails the benchmark, and the row is named. */
class AgreementTest {
    private static final String WATERFALL = """
            day,vendor,campaign_id,traffic,submitted,created,landline,dnc,rejected,duplicate,contradicted,ambiguous,pending,missing
            2026-01-05,aktify,solar-a,real,10,7,1,1,0,0,0,0,0,1
            2026-01-05,aktify,solar-a,test,1,1,0,0,0,0,0,0,0,0
            """;
    private static final String CALLS = """
            day,vendor,campaign_id,traffic,call_type,call_result,calls,scheduled
            2026-01-05,aktify,solar-a,real,inbound,transfer,3,0
            """;
    private static final String BILLING = """
            day,vendor,campaign_id,source_id,traffic,activity_type,billing_status,events,events_with_amount,amount,currency
            2026-01-05,leadping,lp-a,src_001,real,Sms,billed,2,2,0.0279,USD
            """;

    @TempDir
    Path folder;

    private final Agreement agreement = new Agreement();

    @BeforeEach
    void product() throws IOException {
        agreement.add("product", results("product", WATERFALL, CALLS, BILLING));
    }

    private Path results(String name, String waterfall, String calls, String billing) throws IOException {
        Path results = Files.createDirectories(folder.resolve(name));
        Files.writeString(results.resolve("waterfall.csv"), waterfall, StandardCharsets.UTF_8);
        Files.writeString(results.resolve("call-results.csv"), calls, StandardCharsets.UTF_8);
        Files.writeString(results.resolve("billing.csv"), billing, StandardCharsets.UTF_8);
        return results;
    }

    @Test
    void the_order_of_rows_and_the_scale_of_amounts_do_not_matter() {
        String turned = WATERFALL.lines().findFirst().orElseThrow() + "\n" + WATERFALL.lines().skip(2).findFirst().orElseThrow() + "\n"
                + WATERFALL.lines().skip(1).findFirst().orElseThrow() + "\n";
        assertThatCode(() -> agreement.add("rival", results("rival", turned, CALLS, BILLING.replace("0.0279", "0.027900")))).doesNotThrowAnyException();
        assertThat(agreement.verdict()).isEqualTo("2 results agree, row by row: waterfall.csv 2 rows, call-results.csv 1 rows, billing.csv 1 rows");
    }

    @Test
    void a_wrong_count_is_named() {
        assertThatThrownBy(() -> agreement.add("rival", results("rival", WATERFALL.replace("real,10,7", "real,10,8"), CALLS, BILLING)))
                .isInstanceOf(DisagreementException.class)
                .hasMessageContaining("1 rows differ")
                .hasMessageContaining("waterfall.csv: product [2026-01-05, aktify, solar-a, real, 10, 7,")
                .hasMessageContaining("rival [2026-01-05, aktify, solar-a, real, 10, 8,");
    }

    @Test
    void a_cent_is_named() {
        assertThatThrownBy(() -> agreement.add("rival", results("rival", WATERFALL, CALLS, BILLING.replace("0.0279", "0.0280"))))
                .isInstanceOf(DisagreementException.class)
                .hasMessageContaining("billing.csv").hasMessageContaining("0.0279").hasMessageContaining("0.028,");
    }

    @Test
    void a_row_too_few_and_a_row_too_many_are_named() {
        String header = CALLS.lines().findFirst().orElseThrow() + "\n";
        assertThatThrownBy(() -> agreement.add("rival", results("rival", WATERFALL, header, BILLING)))
                .hasMessageContaining("rival has none");
        assertThatThrownBy(() -> agreement.add("other", results("other", WATERFALL, CALLS + "2026-01-06,aktify,solar-a,real,inbound,transfer,1,0\n", BILLING)))
                .hasMessageContaining("product has no row 2026-01-06|aktify|solar-a|real|inbound|transfer");
    }

    @Test
    void a_file_without_rows_proves_nothing() {
        String header = CALLS.lines().findFirst().orElseThrow() + "\n";
        assertThatThrownBy(() -> new Agreement().add("first", results("first", WATERFALL, header, BILLING)))
                .hasMessageContaining("call-results.csv: first has no row at all");
    }

    @Test
    void a_file_without_a_column_is_told_with_its_name() {
        assertThatThrownBy(() -> agreement.add("rival", results("rival", WATERFALL.replace("ambiguous", "unclear"), CALLS, BILLING)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("waterfall.csv").hasMessageContaining("needed [day");
    }
}
