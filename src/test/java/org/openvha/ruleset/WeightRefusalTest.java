package org.openvha.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightRefusalTest {

    private static final String FILE = RulesFolder.PARENT + "/weights.csv";
    private static final String HEADER = "class,offence,weight,crime_type,basis,source\n";

    private RulesFolder rules;

    @BeforeEach
    void folder(@TempDir Path temporary) {
        rules = RulesFolder.in(temporary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ",Murder,5,HOMICIDE,public,s | class cannot be ''",
                "1 A,Murder,5,HOMICIDE,public,s | class cannot be '1 A'",
                "1,,5,HOMICIDE,public,s | offence cannot be ''",
                "1,Murder,,HOMICIDE,public,s | weight cannot be ''",
                "1,Murder,0,HOMICIDE,public,s | weight cannot be '0'",
                "1,Murder,-5,HOMICIDE,public,s | weight cannot be '-5'",
                "1,Murder,5.5,HOMICIDE,public,s | weight cannot be '5.5'",
                "1,Murder,05,HOMICIDE,public,s | weight cannot be '05'",
                "1,Murder,1000000,HOMICIDE,public,s | weight cannot be '1000000'",
                "1,Murder,99999999999999999999,HOMICIDE,public,s | weight cannot be '99999999999999999999'",
                "1,Murder,1e3,HOMICIDE,public,s | weight cannot be '1e3'",
                "1,Murder,=1+1,HOMICIDE,public,s | weight cannot be '=1+1'",
                "1,Murder,5,homicide,public,s | crime_type cannot be 'homicide'",
                "1,Murder,5,,public,s | crime_type cannot be ''",
                "1,Murder,5,HOMICIDE,guess,s | 'guess' is not a basis",
                "1,Murder,5,HOMICIDE,,s | '' is not a basis",
                "1,Murder,5,HOMICIDE,public, | source cannot be ''",
                "1,Murder,5,HOMICIDE,public | the row has 5 fields, not 6",
                "1,Murder,5,HOMICIDE,public,s,more | the row has 7 fields, not 6"
            })
    void a_bad_row_is_refused_on_its_line(String row, String problem) {
        rules.write(FILE, HEADER + "2,Attempted murder,5,HOMICIDE,public,s\n" + row + "\n");
        assertThat(rules.findings(RulesFolder.PARENT)).containsExactly(FILE + ":3: " + problem);
    }

    @Test
    void a_class_that_stands_twice_is_refused() {
        rules.write(FILE, HEADER + "1,Murder,5,HOMICIDE,public,s\n1,Murder,6,HOMICIDE,public,s\n");
        assertThat(rules.findings(RulesFolder.PARENT)).containsExactly(FILE + ":3: class 1 stands twice");
    }

    @Test
    void a_quote_that_closes_too_late_would_swallow_rows_and_is_refused() {
        rules.write(FILE, HEADER + "1,Murder,5,HOMICIDE,public,\"s\n2,Attempted murder,5,HOMICIDE,public,s\n");
        assertThat(rules.findings(RulesFolder.PARENT)).containsExactly(FILE + ":2: source cannot be 's...'");
    }

    @Test
    void a_quote_in_the_wrong_place_is_told_on_its_row_and_the_rows_above_are_checked() {
        rules.write(FILE, HEADER + "1,Murder,0,HOMICIDE,public,s\n\n2,\"Attempted\" murder,5,HOMICIDE,public,s\n");
        assertThat(rules.findings(RulesFolder.PARENT))
                .containsExactly(
                        FILE + ":2: weight cannot be '0'",
                        FILE + ":4: a double quote in this row closes in the wrong place, or never");
    }

    @Test
    void another_header_is_refused() {
        String problem = FILE + ":1: the header is not that of a weight table";
        assertThat(rules.write(FILE, "").findings(RulesFolder.PARENT)).containsExactly(problem);
        assertThat(rules.write(FILE, "class,weight\n1,5\n").findings(RulesFolder.PARENT))
                .containsExactly(problem);
        assertThat(rules.write(FILE, HEADER.replace(',', ';')).findings(RulesFolder.PARENT))
                .containsExactly(problem);
    }

    @Test
    void a_table_without_rows_is_refused() {
        assertThat(rules.write(FILE, HEADER).findings(RulesFolder.PARENT))
                .containsExactly(FILE + ":1: the table has no rows, so no offence would count");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        rules.write(FILE, new byte[] {'c', 'l', (byte) 0xff});
        assertThat(rules.findings(RulesFolder.PARENT)).containsExactly(FILE + ":1: the file is not valid UTF-8");
    }

    @Test
    void all_bad_rows_are_reported_at_once() {
        rules.write(FILE, HEADER + "1,Murder,x,homicide,guess,\n\n,,,,,\n");
        assertThat(rules.findings(RulesFolder.PARENT)).hasSize(10);
    }

    @Test
    void windows_line_ends_a_byte_order_mark_and_quotes_change_nothing_but_the_digest() {
        RuleSet before = rules.load(RulesFolder.PARENT);
        rules.write(FILE, "\ufeff" + rules.text(FILE).replace("\n", "\r\n"));
        RuleSet after = rules.load(RulesFolder.PARENT);
        assertThat(after.weights()).isEqualTo(before.weights());
        assertThat(after.digest()).isNotEqualTo(before.digest());
    }
}
