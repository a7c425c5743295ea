package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openvha.audit.EarlyEntries;
import org.openvha.audit.LogKey;
import org.openvha.audit.Verdict;

class VerdictTextTest {

    @Test
    void entries_that_say_they_happened_long_before_the_one_before_them_are_noted_and_the_log_holds() {
        assertThat(printed(Optional.of(new EarlyEntries(1, 17))))
                .contains(
                        "Note: entry 17 says that it happened more than an hour before the one before. That is no fault");
        assertThat(printed(Optional.of(new EarlyEntries(1234, 17))))
                .contains("Note: 1,234 entries, the first of them entry 17, say that they happened more than an hour");
        assertThat(printed(Optional.empty())).doesNotContain("Note");
    }

    private static String printed(Optional<EarlyEntries> early) {
        StringWriter text = new StringWriter();
        Verdict verdict = new Verdict(2000, "sha256:0", 0, Optional.empty(), early, Optional.empty());
        int status = new VerdictText(verdict, LogKey.generate().open()).print(new PrintWriter(text, true));
        assertThat(status).isEqualTo(ExitStatus.DONE);
        return text.toString();
    }
}
