package org.openvha.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseFileTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 1);

    @Test
    void facts_that_are_not_in_order_of_id_are_no_case_file() {
        assertThatThrownBy(() -> with(activity("A2"), activity("A1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A1 follows A2");
    }

    @Test
    void two_facts_of_one_id_are_no_case_file() {
        assertThatThrownBy(() -> with(activity("A1"), activity("A1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_done_to_a_list_later_does_not_reach_the_case_file() {
        List<Activity> activities = new ArrayList<>(List.of(activity("A1")));
        CaseFile file = with(activities);

        activities.clear();

        assertThat(file.activities()).containsExactly(activity("A1"));
    }

    private static CaseFile with(Activity... activities) {
        return with(List.of(activities));
    }

    private static CaseFile with(List<Activity> activities) {
        Individual individual = new Individual("N1", DAY, Borough.CAMDEN);
        return new CaseFile(individual, List.of(), List.of(), List.of(), activities, List.of(), false);
    }

    private static Activity activity(String id) {
        return new Activity(id, "N1", ActivityKind.DIVERSION, DAY, DAY);
    }
}
