package org.openvha.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** No clock, no surroundings, no chance: the same inputs give the same bytes. */
class ReproducibleTest {

    static final ArchRule[] RULES = {
        Reproducible.NOTHING_READS_THE_CLOCK,
        Reproducible.NOTHING_ASKS_WHERE_IT_RUNS,
        Reproducible.NOTHING_DEPENDS_ON_THE_PROCESS,
        Reproducible.EVERY_FORMAT_NAMES_ITS_LOCALE,
        Reproducible.ONLY_SYNTHETIC_LONDON_THROWS_DICE,
        Reproducible.NO_STATIC_FIELD_CHANGES
    };

    @Test
    void nothing_reads_the_clock() {
        Reproducible.NOTHING_READS_THE_CLOCK.check(OurClasses.ALL);
    }

    @Test
    void nothing_asks_where_it_runs() {
        Reproducible.NOTHING_ASKS_WHERE_IT_RUNS.check(OurClasses.ALL);
    }

    @Test
    void every_format_names_its_locale() {
        Reproducible.EVERY_FORMAT_NAMES_ITS_LOCALE.check(OurClasses.ALL);
    }

    @Test
    void only_synthetic_london_throws_dice() {
        Reproducible.ONLY_SYNTHETIC_LONDON_THROWS_DICE.check(OurClasses.ALL);
    }

    @Test
    void no_static_field_changes() {
        Reproducible.NO_STATIC_FIELD_CHANGES.check(OurClasses.ALL);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void each_of_these_rules_catches_an_offender(ArchRule rule) {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
        assertThat(rule.evaluate(offender).hasViolation()).isTrue();
    }

    /** Breaks every rule; never runs. */
    static final class Offender {
        static int changing;

        String everything() {
            changing = System.identityHashCode(this);
            return LocalDate.now() + Locale.getDefault().toString() + "%d".formatted(new Random().nextInt());
        }
    }
}
