package org.openvha.register.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.facts.Theme;
import org.openvha.redress.Complaint;
import org.openvha.register.runs.Run;
import org.openvha.register.trace.Place;
import org.openvha.register.trace.Recomputation;
import org.openvha.register.trace.Recomputed;
import org.openvha.register.trace.Removed;
import org.openvha.register.trace.Subject;
import org.openvha.register.trace.Touch;
import org.openvha.register.trace.TracePage;
import org.openvha.register.trace.TraceQuery;
import org.openvha.register.trace.TracedPerson;

/** A trace also finds those whom RMV-01 or EXC-07 took off a list at once, after the run wrote it. */
class RemovedPeopleTraceTest {

    @TempDir
    Path folder;

    private Courthouse court;
    private Run run;

    @BeforeEach
    void of_four_who_are_listed_two_are_taken_off() {
        court = new Courthouse(folder);
        court.load(
                List.of(
                        Courthouse.listed("A").build(),
                        Courthouse.listed("B")
                                .report("B-R1", Theme.WEAPONS, "1A", "2024-01-10")
                                .build(),
                        Courthouse.listed("C").build(),
                        Courthouse.listed("D").build()),
                true);
        run = court.run();
        court.upheld(Complaint.ofPerson("A", Courthouse.WHY));
        court.upheld(Complaint.ofFact("B", "offences", "B-O1", Courthouse.WHY));
    }

    @AfterEach
    void close() {
        court.close();
    }

    @Test
    void who_was_removed_is_found_by_the_rule_that_removed_them() {
        TracedPerson found = only(rule("RMV-01"));
        assertThat(found.individual()).isEqualTo("A");
        assertThat(found.touches()).isEmpty();
        assertThat(found.rank()).isPresent();
        assertThat(found.removed().map(Removed::review)).contains(1L);
        assertThat(found.removed().flatMap(Removed::outcome)).contains("REMOVED");
        assertThat(found.removed().orElseThrow().touches())
                .extracting(Touch::rule)
                .containsOnly("RMV-01");
    }

    @Test
    void whose_offence_was_struck_out_is_found_by_the_rule_that_did() {
        TracedPerson found = only(rule("EXC-07"));
        assertThat(found.individual()).isEqualTo("B");
        assertThat(found.removed().flatMap(Removed::outcome)).contains("NOT_INCLUDED");
        assertThat(found.removed().orElseThrow().touches())
                .extracting(Touch::kind, touch -> touch.facts().get(0))
                .containsExactly(org.assertj.core.api.Assertions.tuple("EXCLUSION", "B-O1"));
    }

    @Test
    void rows_of_the_list_say_by_which_review_somebody_left_it() {
        List<TracedPerson> found = all(rule("INC-01"), 100);
        assertThat(found).extracting(TracedPerson::individual).containsExactlyInAnyOrder("A", "B", "C", "D");
        assertThat(found)
                .filteredOn(person -> person.removed().isEmpty())
                .extracting(TracedPerson::individual)
                .containsExactlyInAnyOrder("C", "D");
        TracedPerson b = found.stream()
                .filter(person -> person.individual().equals("B"))
                .findFirst()
                .orElseThrow();
        assertThat(b.touches()).extracting(Touch::kind).containsExactly("CRITERION");
        assertThat(b.removed().orElseThrow().touches())
                .as("not met any more")
                .extracting(Touch::kind)
                .containsExactly("CRITERION");
    }

    @Test
    void an_offence_says_what_the_run_and_what_the_review_made_of_it_and_whose_it_is_is_logged() {
        TracedPerson found = only(new Subject(Subject.Kind.OFFENCE, "B-O1"));
        assertThat(found.touches()).extracting(Touch::kind).contains("CONTRIBUTION");
        assertThat(found.removed().orElseThrow().touches())
                .extracting(Touch::rule)
                .containsExactly("EXC-07");
        assertThat(court.logged()).contains("CONSULTATION trace DONE B");
        only(new Subject(Subject.Kind.REPORT, "B-R1"));
        assertThat(court.logged().stream().filter("CONSULTATION trace DONE B"::equals))
                .hasSize(2);
        assertThat(all(new Subject(Subject.Kind.OFFENCE, "NOBODY-S"), 5)).isEmpty();
        assertThat(court.logged()).contains("CONSULTATION trace DONE -");
    }

    @Test
    void pages_put_together_are_the_whole() {
        for (Subject subject : List.of(
                rule("RMV-01"),
                rule("EXC-07"),
                rule("INC-01"),
                rule("INC-03"),
                new Subject(Subject.Kind.WEIGHT, "5D"))) {
            List<TracedPerson> whole = all(subject, 100);
            assertThat(whole).isNotEmpty();
            for (int limit : new int[] {1, 2, 3}) {
                assertThat(all(subject, limit))
                        .as(subject.id() + " by " + limit)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void they_are_found_among_those_who_are_not_listed_as_well() {
        assertThat(again(rule("RMV-01")).people())
                .extracting(TracedPerson::individual)
                .containsExactly("A");
        assertThat(again(rule("EXC-07")).people())
                .extracting(TracedPerson::individual)
                .containsExactly("B");
        assertThat(again(new Subject(Subject.Kind.OFFENCE, "B-O1")).people())
                .extracting(person -> person.removed().orElseThrow().review())
                .containsExactly(2L);
        assertThat(court.logged())
                .contains("CONSULTATION recompute-trace DONE B", "CONSULTATION recompute-trace DONE -");
    }

    @Test
    void who_was_put_back_is_as_the_list_has_them() {
        Review wrong = court.as("cat").reviews().raise(Complaint.ofReview("A", 1, "It was not the cousin after all"));
        court.as("dan").reviews().decide(wrong.id(), Deciding.uphold("It was not"));

        assertThat(court.listedNow("A")).isTrue();
        assertThat(all(rule("RMV-01"), 10)).isEmpty();
        assertThat(again(rule("RMV-01")).people()).isEmpty();
    }

    private static Subject rule(String id) {
        return new Subject(Subject.Kind.RULE, id);
    }

    private TracedPerson only(Subject subject) {
        List<TracedPerson> found = all(subject, 100);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<TracedPerson> all(Subject subject, int limit) {
        List<TracedPerson> people = new ArrayList<>();
        Optional<Place> place = Optional.of(Place.START);
        while (place.isPresent()) {
            TracePage page =
                    court.register.traces().page(TraceQuery.of(subject), place.get(), limit, Optional.of("Audit"));
            assertThat(page.people()).hasSizeLessThanOrEqualTo(limit);
            people.addAll(page.people());
            place = page.next();
        }
        return people;
    }

    private Recomputed again(Subject subject) {
        return court.register
                .recomputations()
                .of(run, new Recomputation(subject, Optional.empty(), Optional.empty()), "Audit");
    }
}
