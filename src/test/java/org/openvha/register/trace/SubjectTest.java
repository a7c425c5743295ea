package org.openvha.register.trace;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openvha.document.BadInputException;

class SubjectTest {

    @Test
    void what_cannot_be_an_id_is_refused_without_being_repeated() {
        assertThatThrownBy(() -> new Subject(Subject.Kind.RULE, "N000123"))
                .isInstanceOf(BadInputException.class)
                .hasMessageNotContaining("N000123")
                .hasMessageContaining("EXC-02");
        assertThatThrownBy(() -> new Subject(Subject.Kind.OFFENCE, "a b")).isInstanceOf(BadInputException.class);
    }
}
