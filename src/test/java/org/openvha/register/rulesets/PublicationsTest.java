package org.openvha.register.rulesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openvha.register.rulesets.Candidates.AUTHOR;
import static org.openvha.register.rulesets.Candidates.SHIPPED;
import static org.openvha.register.rulesets.Candidates.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.document.BadInputException;
import org.openvha.fixtures.TestDatabase;
import org.openvha.ruleset.NewVersion;
import org.openvha.ruleset.RuleSet;
import org.springframework.jdbc.core.simple.JdbcClient;

class PublicationsTest {

    private static final String NEW = "vha-2025.01";
    private static final LocalDate NEXT = LocalDate.of(2025, 1, 31);
    private static final Person SAFEGUARDER = Person.named("safeguarding:201");

    @TempDir
    Path temporary;

    private final DataSource database = TestDatabase.fresh();
    private Candidates candidates;
    private Publications publications;

    @BeforeEach
    void a_draft() {
        candidates = new Candidates(temporary.resolve("rules"), database);
        publications = candidates.publications();
        candidates.candidate(NEW, 24);
    }

    @Test
    void a_set_moves_from_draft_to_consultation_to_approved_to_in_force_to_retired() {
        assertThat(state(NEW)).isEqualTo(SetState.DRAFT);
        candidates.submit(NEW);
        assertThat(state(NEW)).isEqualTo(SetState.IN_CONSULTATION);
        candidates.approveByAll(NEW);
        assertThat(state(NEW)).isEqualTo(SetState.APPROVED);
        candidates.publish(NEW, NEXT);
        assertThat(state(NEW)).isEqualTo(SetState.SCHEDULED);
        assertThat(inForceOn(NEXT.minusDays(1))).isEqualTo(SHIPPED);
        assertThat(inForceOn(NEXT)).isEqualTo(NEW);

        candidates.todayIs(NEXT);
        assertThat(state(NEW)).isEqualTo(SetState.IN_FORCE);
        assertThat(state(SHIPPED)).isEqualTo(SetState.SUPERSEDED);
        publications.retire(SHIPPED, AUTHOR, "Its successor is in force");
        assertThat(state(SHIPPED)).isEqualTo(SetState.RETIRED);
        assertThat(inForceOn(NEXT.minusDays(1))).isEqualTo(SHIPPED);
    }

    @Test
    void the_shipped_sets_are_in_force_one_after_the_other() {
        assertThat(state("vha-2020.04")).isEqualTo(SetState.SUPERSEDED);
        assertThat(state(SHIPPED)).isEqualTo(SetState.IN_FORCE);
        assertThat(candidates.ruleSets().because(TODAY)).contains("vha-2024.01, in force since 2024-01-31; next: none");
        assertThat(candidates.ruleSets().because(LocalDate.of(2024, 1, 30)))
                .contains("vha-2020.04, in force since 2020-04-01; next: vha-2024.01 from 2024-01-31");
        assertThat(candidates.ruleSets().because(LocalDate.of(2020, 3, 31))).isEmpty();
    }

    @Test
    void the_register_keeps_who_decided_what_and_on_which_evidence() {
        RuleSet set = candidates.load(NEW);
        Submission whole = candidates.submission(set);
        Submission breaching = new Submission(
                set,
                AUTHOR,
                List.of(Person.named("analyst:101")),
                with(whole.evidence(), Candidates.comparison(set.digest(), last().digest(), List.of("KPI-01"))),
                Map.of("KPI-01", "The list is meant to be shorter"),
                Candidates.beside());

        Decision submitted = publications.submit(breaching);
        candidates.approveByAll(NEW);
        candidates.publish(NEW, NEXT);

        assertThat(publications.standing(NEW).decisions())
                .extracting(Decision::kind)
                .containsExactly(
                        DecisionKind.SUBMITTED,
                        DecisionKind.APPROVED,
                        DecisionKind.APPROVED,
                        DecisionKind.APPROVED,
                        DecisionKind.PUBLISHED);
        assertThat(publications.handOut(submitted))
                .isEqualTo(publications.evidence(submitted))
                .isEqualTo(breaching.evidence());
        assertThat(JdbcClient.create(database)
                        .sql("SELECT operation || ' ' || details FROM audit_entry WHERE action = 'read-evidence'")
                        .query(String.class)
                        .list())
                .as("that evidence was read is in the log")
                .containsExactly("CONSULTATION {\"decision\":\"" + submitted.id() + "\",\"rule-set\":\"" + NEW + "\"}");
        assertThat(publications.explanations(submitted)).isEqualTo(breaching.explanations());
        assertThat(publications.authors(submitted)).containsExactly("policy:100", "analyst:101");
        assertThat(publications.holdings().files(submitted).keySet())
                .isEqualTo(set.fileDigests().keySet());
        assertThat(publications.holdings().filesBeside(submitted).keySet())
                .containsExactly("consultation.yaml", "kpis.yaml", "rule-tests/cases.yaml");
        assertThat(candidates.ruleSets().publishedFiles(NEW)).isEqualTo(set.fileDigests());
        assertThat(candidates.ruleSets().load(NEW).digest()).isEqualTo(set.digest());
    }

    @Test
    void any_byte_changed_after_submission_voids_it_and_the_file_is_named() {
        candidates.submit(NEW);
        candidates.approveByAll(NEW);
        String digest = candidates.load(NEW).digest();
        candidates.edit(NEW, "not-modelled.md", "$", "\n");

        refused(
                () -> candidates.publish(NEW, NEXT),
                "Rule set vha-2025.01 is not what was submitted, so no approval counts for it: its digest is "
                        + candidates.load(NEW).digest() + ", not " + digest,
                "vha-2025.01/not-modelled.md: the file was changed after it was submitted. Restore it, or submit the set again.");
        refused(() -> approve(ApprovalGroup.SAFEGUARDING, SAFEGUARDER), "not-modelled.md");

        candidates.submit(NEW);
        assertThat(state(NEW)).isEqualTo(SetState.IN_CONSULTATION);
        refused(() -> candidates.publish(NEW, NEXT), "is not approved by: policy, safeguarding, data-protection.");
    }

    @Test
    void a_draft_is_neither_approved_nor_published_nor_retired() {
        refused(
                () -> approve(ApprovalGroup.POLICY, SAFEGUARDER),
                "vha-2025.01 is a draft: it cannot be approved before it is submitted. Run ./vha submit vha-2025.01 --by ROLE:STAFF-NUMBER.");
        refused(() -> candidates.publish(NEW, NEXT), "vha-2025.01 is a draft: it cannot be published before");
        refused(() -> publications.retire(NEW, AUTHOR, "Why not"), "is draft, and only what was published is retired");
    }

    @Test
    void a_group_approves_once() {
        candidates.submit(NEW);
        approve(ApprovalGroup.SAFEGUARDING, SAFEGUARDER);
        refused(
                () -> approve(ApprovalGroup.SAFEGUARDING, Person.named("safeguarding:202")),
                "vha-2025.01 is approved for safeguarding already, by safeguarding:201. Still to come: policy, data-protection.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy:100", "policy:00100", "policy:000000100"})
    void no_author_approves_under_whatever_spelling(String author) {
        candidates.submit(NEW);
        refused(
                () -> approve(ApprovalGroup.POLICY, Person.named(author)),
                "is an author of vha-2025.01",
                "and no author approves. Ask somebody else of the group policy.");
    }

    @Test
    void an_author_of_a_former_submission_does_not_approve_the_next() {
        candidates.submit(NEW);
        Submission byAnother = new Submission(
                candidates.load(NEW),
                Person.named("policy:999"),
                List.of(),
                candidates.submission(candidates.load(NEW)).evidence(),
                Map.of(),
                Candidates.beside());
        publications.submit(byAnother);
        refused(() -> approve(ApprovalGroup.POLICY, AUTHOR), "policy:100 is an author of vha-2025.01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy:ab4711", "policy:AB4711", "policy:aB04711"})
    void nobody_approves_for_two_groups(String same) {
        candidates.submit(NEW);
        approve(ApprovalGroup.SAFEGUARDING, Person.named("safeguarding:AB4711"));

        refused(
                () -> approve(ApprovalGroup.POLICY, Person.named(same)),
                "approved vha-2025.01 for safeguarding",
                "and nobody approves for two groups. Ask somebody else of the group policy.");
    }

    @Test
    void a_group_is_spoken_for_by_somebody_of_that_group() {
        candidates.submit(NEW);

        refused(
                () -> approve(ApprovalGroup.POLICY, SAFEGUARDER),
                "safeguarding:201 decides as safeguarding, and policy is approved by somebody of that group.",
                "who writes --by policy:STAFF-NUMBER.");
    }

    /** Spellings by which one person could have been two, and what is no name in one line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "policy:",
                "policy: -",
                "pol\u200bicy:101",
                "policy:4711\ufe0f",
                "policy:4711.",
                "policy:4711 ",
                " policy:4711",
                "policy:4\u04301",
                "policy:O\u2019Neill",
                "policy:O'Neill, Jane",
                "policy:4711\u3164",
                "4711",
                "policy:47",
                "policy:4711\n",
                "pol\nicy:4711",
                "policy:x:4711",
                "policy::4711",
                ":4711",
                "Policy:4711",
                "policy:\uff14\uff17\uff11\uff11",
                "policy:ABCD4711",
                "policy:000",
                "policy:0123456789",
                "-policy:4711"
            })
    void a_name_that_could_be_spelt_otherwise_is_refused(String name) {
        assertThatThrownBy(() -> Person.named(name))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("' names nobody. Write a role in small letters, a colon and a staff number")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_name_is_for_readers_and_never_compared() {
        Person jo = Person.named("policy:04711", Optional.of("Jo Field"));

        assertThat(jo.named()).isEqualTo("Jo Field (policy:04711)");
        assertThat(jo.key()).isEqualTo(Person.named("safeguarding:4711").key());
    }

    @Test
    void every_group_that_is_missing_is_named() {
        candidates.submit(NEW);
        approve(ApprovalGroup.SAFEGUARDING, SAFEGUARDER);
        refused(
                () -> candidates.publish(NEW, NEXT),
                "vha-2025.01 is not approved by: policy, data-protection. Each group approves it with ./vha approve vha-2025.01 --group policy");
    }

    @Test
    void a_set_takes_effect_neither_in_the_past_nor_before_the_one_it_replaces() {
        candidates.submit(NEW);
        candidates.approveByAll(NEW);
        refused(
                () -> candidates.publish(NEW, TODAY.minusDays(1)),
                "A rule set cannot be in force from 2024-06-02, for today is 2024-06-03");
        candidates.publish(NEW, NEXT);

        candidates.candidate("vha-2025.02", 30);
        candidates.submit("vha-2025.02");
        candidates.approveByAll("vha-2025.02");
        refused(
                () -> candidates.publish("vha-2025.02", NEXT),
                "vha-2025.02 cannot be in force from 2025-01-31, for vha-2025.01 is in force from 2025-01-31. Use a later day.");
        assertThat(candidates.publish("vha-2025.02", NEXT.plusDays(1)).effectiveFrom())
                .contains(NEXT.plusDays(1));
    }

    @Test
    void a_set_replaces_only_the_one_it_was_compared_with() {
        candidates.submit(NEW);
        candidates.approveByAll(NEW);
        candidates.candidate("vha-2025.02", 30);
        candidates.submit("vha-2025.02");
        candidates.approveByAll("vha-2025.02");
        candidates.publish(NEW, NEXT);
        refused(
                () -> candidates.publish("vha-2025.02", NEXT.plusDays(1)),
                "was compared with a set that it does not replace any more: the last to take effect is vha-2025.01");
    }

    @Test
    void evidence_counts_for_the_digest_it_was_made_for_and_nothing_may_be_missing() {
        RuleSet set = candidates.load(NEW);
        Submission whole = candidates.submission(set);
        for (Evidence missing : whole.evidence()) {
            List<Evidence> rest =
                    whole.evidence().stream().filter(one -> one != missing).toList();
            refused(
                    () -> publications.submit(
                            new Submission(set, AUTHOR, List.of(), rest, Map.of(), Candidates.beside())),
                    "A submission rests on one " + missing.kind().words());
        }
        Evidence other = Evidence.of(EvidenceKind.VALIDATION, "sha256:0", Map.of("errors", 0L), "{}");
        refused(
                () -> publications.submit(new Submission(
                        set, AUTHOR, List.of(), with(whole.evidence(), other), Map.of(), Candidates.beside())),
                "The validation was made for sha256:0, but vha-2025.01 is " + set.digest());
        Evidence elsewhere = Candidates.comparison(set.digest(), "sha256:1", List.of());
        refused(
                () -> publications.submit(new Submission(
                        set, AUTHOR, List.of(), with(whole.evidence(), elsewhere), Map.of(), Candidates.beside())),
                "vha-2025.01 was compared with sha256:1, which is not the set it would replace, vha-2024.01");
    }

    @Test
    void every_breached_kpi_and_no_other_is_explained() {
        RuleSet set = candidates.load(NEW);
        List<Evidence> breaching = with(
                candidates.submission(set).evidence(),
                Candidates.comparison(set.digest(), last().digest(), List.of("KPI-01", "KPI-03")));
        refused(
                () -> publications.submit(new Submission(
                        set, AUTHOR, List.of(), breaching, Map.of("KPI-01", "Meant"), Candidates.beside())),
                "The change breaches KPI-03, and nothing explains why it may. Add --explain KPI-03=TEXT for each.");
        refused(
                () -> publications.submit(new Submission(
                        set,
                        AUTHOR,
                        List.of(),
                        breaching,
                        Map.of("KPI-01", "Meant", "KPI-03", "Meant", "KPI-09", "Meant"),
                        Candidates.beside())),
                "KPI-09 is explained but not breached. Breached are: KPI-01, KPI-03.");
    }

    @Test
    void evidence_was_made_from_the_tests_consultation_and_limits_that_are_kept() {
        RuleSet set = candidates.load(NEW);
        Submission whole = candidates.submission(set);

        refused(
                () -> publications.submit(new Submission(
                        set, AUTHOR, List.of(), whole.evidence(), Map.of(), Candidates.beside("cases: [one]"))),
                "What the rule tests was made from, ",
                "was changed meanwhile");
        SortedMap<String, byte[]> without = new TreeMap<>(Candidates.beside().files());
        without.remove(Alongside.LIMITS);
        refused(
                () -> publications.submit(
                        new Submission(set, AUTHOR, List.of(), whole.evidence(), Map.of(), new Alongside(without))),
                "There is no kpis.yaml beside the rule sets.");
    }

    @Test
    void neither_approved_nor_published_is_what_rests_on_other_tests_than_lie_there() {
        Alongside other = Candidates.beside("cases: [one]");
        candidates.submit(NEW);

        refused(
                () -> publications.approve(
                        NEW, ApprovalGroup.POLICY, Person.named("policy:200"), "It does what was decided", other),
                "The evidence for vha-2025.01 was made from other files than lie here, so no approval counts for them:",
                "rule-tests/cases.yaml: the file was changed after it was submitted. Restore it, or submit the set again.");
        candidates.approveByAll(NEW);
        refused(() -> publications.publish(NEW, NEXT, AUTHOR, other), "rule-tests/cases.yaml: the file was changed");
        SortedMap<String, byte[]> more = new TreeMap<>(Candidates.beside().files());
        more.put("rule-tests/more.yaml", new byte[0]);
        more.remove(Alongside.CONSULTATION);
        refused(
                () -> publications.publish(NEW, NEXT, AUTHOR, new Alongside(more)),
                "consultation.yaml: the file is missing",
                "rule-tests/more.yaml: the file was added after it was submitted");
    }

    @Test
    void what_draft_wrote_is_not_submitted_and_a_set_follows_the_one_it_replaces() throws IOException {
        RuleSet shipped = candidates.load(SHIPPED);
        byte[] manifest = new NewVersion(shipped, shipped, NEW, Optional.empty(), Optional.empty())
                .files()
                .get("ruleset.yaml");
        Files.write(candidates.file(NEW, "ruleset.yaml"), manifest);
        candidates.follow(NEW, "vha-2020.04");

        refused(
                () -> publications.draft(NEW),
                "vha-2025.01 does not say what it is yet:",
                "vha-2025.01/ruleset.yaml: the title is the one that ./vha draft wrote. Say what the set is called.",
                "the change note is the one that ./vha draft wrote. Say what the set changes, and why.",
                "the predecessor is vha-2020.04, and the set would replace vha-2024.01. Write predecessor: vha-2024.01");
        refused(() -> publications.submit(candidates.submission(candidates.load(NEW))), "does not say what it is yet");
    }

    @Test
    void a_set_is_published_and_retired_by_policy_or_a_publisher_and_withdrawn_by_policy_that_took_part() {
        candidates.submit(NEW);
        candidates.approveByAll(NEW);
        refused(
                () -> publications.publish(NEW, NEXT, SAFEGUARDER, Candidates.beside()),
                "safeguarding:201 decides as safeguarding, and a set is published by policy or a publisher");
        refused(
                () -> candidates.publish(NEW, TODAY.plusYears(10).plusDays(1)),
                "more than 10 years ahead. Use a day up to 2034-06-03.");
        publications.publish(NEW, NEXT, Person.named("publisher:301"), Candidates.beside());

        refused(
                () -> publications.retire(NEW, SAFEGUARDER, "A mistake was found"),
                "safeguarding:201 decides as safeguarding, and a set is retired by policy or a publisher");
        for (String other : List.of("policy:999", "publisher:301")) {
            refused(
                    () -> publications.retire(NEW, Person.named(other), "A mistake was found"),
                    other
                            + " cannot withdraw vha-2025.01: a set is withdrawn before its day by policy, and by somebody who"
                            + " submitted, approved or published it.");
        }
        publications.retire(NEW, Person.named("policy:200"), "A mistake was found");
        assertThat(inForceOn(NEXT)).isEqualTo(SHIPPED);
    }

    @Test
    void a_clock_that_goes_back_or_is_not_the_databases_is_found_out() throws Exception {
        candidates.submit(NEW);
        candidates.todayIs(TODAY.minusDays(1));
        refused(
                () -> approve(ApprovalGroup.POLICY, Person.named("policy:200")),
                "The clock of this machine says 2024-06-02T09:00:00Z, and the last decision was made at 2024-06-03T09:00:00Z.");

        Candidates now = new Candidates(temporary.resolve("others"), TestDatabase.ofNow());
        now.candidate(NEW, 24);
        refused(
                () -> now.submit(NEW),
                "The clock of this machine says 2024-06-03T09:00:00Z, and that of the database ",
                "Set them right, so that it is certain when it was decided.");
    }

    @Test
    void what_the_folder_holds_is_compared_with_what_the_register_does() {
        assertThat(publications.holdings().changed(publications.standing(NEW))).isEmpty();
        Decision submitted = candidates.submit(NEW);
        assertThat(publications.holdings().changed(publications.standing(NEW))).isEmpty();
        candidates.edit(NEW, "not-modelled.md", "$", "\n");
        candidates.edit(SHIPPED, "not-modelled.md", "$", "\n");

        for (String id : List.of(NEW, SHIPPED)) {
            assertThat(publications.holdings().changed(publications.standing(id)))
                    .singleElement()
                    .satisfies(change -> assertThat(change.file()).isEqualTo(id + "/not-modelled.md"));
        }
        assertThat(publications.holdings().changedBeside(submitted, Candidates.beside("cases: [one]")))
                .singleElement()
                .satisfies(change -> assertThat(change.file()).isEqualTo("rule-tests/cases.yaml"));
    }

    @Test
    void a_what_if_is_not_published_as_such() {
        RuleSet whatIf = candidates.load("look-back-24");
        refused(
                () -> publications.submit(candidates.submission(whatIf)),
                "look-back-24 is a what-if of vha-2024.01, and what-ifs are never published. Make a complete set of it with ./vha draft");
    }

    @Test
    void what_is_published_is_not_submitted_approved_or_published_again() {
        refused(
                () -> candidates.submit(SHIPPED),
                "vha-2024.01 is published already, and a published set never changes");
        refused(
                () -> publications.approve(SHIPPED, ApprovalGroup.POLICY, SAFEGUARDER, "Fine", Candidates.beside()),
                "vha-2024.01 is published already, to be in force from 2024-01-31");
        refused(() -> candidates.publish(SHIPPED, NEXT), "vha-2024.01 is published already");
    }

    @Test
    void the_set_in_force_is_not_retired_and_none_is_twice() {
        refused(
                () -> publications.retire(SHIPPED, AUTHOR, "Outdated"),
                "vha-2024.01 is the only rule set in force on 2024-06-03, and there is always one. Publish its successor");
        publications.retire("vha-2020.04", AUTHOR, "Outdated");
        refused(
                () -> publications.retire("vha-2020.04", AUTHOR, "Outdated"),
                "vha-2020.04 was retired on 2024-06-03 by policy:100: Outdated. There is nothing to do.");
    }

    @Test
    void a_set_that_is_withdrawn_before_its_day_makes_room_for_another_on_that_day() {
        candidates.submit(NEW);
        candidates.approveByAll(NEW);
        candidates.publish(NEW, NEXT);
        publications.retire(NEW, AUTHOR, "A mistake was found");

        assertThat(inForceOn(NEXT)).isEqualTo(SHIPPED);
        candidates.candidate("vha-2025.02", 30);
        candidates.submit("vha-2025.02");
        candidates.approveByAll("vha-2025.02");
        candidates.publish("vha-2025.02", NEXT);
        assertThat(inForceOn(NEXT)).isEqualTo("vha-2025.02");
    }

    @Test
    void a_set_that_another_is_to_replace_is_withdrawn_after_that() {
        candidates.submit(NEW);
        candidates.approveByAll(NEW);
        candidates.publish(NEW, NEXT);
        candidates.candidate("vha-2025.02", 30);
        candidates.submit("vha-2025.02");
        candidates.approveByAll("vha-2025.02");
        candidates.publish("vha-2025.02", NEXT.plusDays(1));
        refused(
                () -> publications.retire(NEW, AUTHOR, "A mistake was found"),
                "vha-2025.01 is to be replaced by vha-2025.02 on 2025-02-01, which was compared with it. Retire vha-2025.02 first.");
    }

    @Test
    void of_two_sets_that_are_published_at_once_one_is_refused() throws Exception {
        candidates.candidate("vha-2025.02", 30);
        for (String id : List.of(NEW, "vha-2025.02")) {
            candidates.submit(id);
            candidates.approveByAll(id);
        }
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Decision>> both = two.invokeAll(List.of(
                () -> candidates.publish(NEW, NEXT), () -> candidates.publish("vha-2025.02", NEXT.plusDays(1))));
        two.shutdown();

        List<Throwable> refusals = new ArrayList<>();
        for (Future<Decision> one : both) {
            try {
                one.get();
            } catch (ExecutionException refused) {
                refusals.add(refused.getCause());
            }
        }
        assertThat(refusals).singleElement().isInstanceOf(BadInputException.class);
        assertThat(candidates.ruleSets().all()).hasSize(3);
    }

    @Test
    void an_unknown_set_is_refused_with_the_nearest() {
        refused(
                () -> publications.approve(
                        "vha-2025.1", ApprovalGroup.POLICY, SAFEGUARDER, "Fine", Candidates.beside()),
                "There is no rule set 'vha-2025.1'. Did you mean vha-2025.01?");
        refused(() -> candidates.publish("vha-2025.1", NEXT), "There is no rule set 'vha-2025.1'");
        refused(() -> publications.retire("vha-2025.1", AUTHOR, "Fine"), "There is no rule set 'vha-2025.1'");
    }

    @Test
    void a_reason_is_asked_for() {
        candidates.submit(NEW);
        refused(
                () -> publications.approve(NEW, ApprovalGroup.POLICY, SAFEGUARDER, " ", Candidates.beside()),
                "The reason is empty.");
    }

    private void approve(ApprovalGroup group, Person by) {
        publications.approve(NEW, group, by, "It does what was decided", Candidates.beside());
    }

    private SetState state(String id) {
        return publications.standing(id).state();
    }

    private Publication last() {
        return candidates.ruleSets().last().orElseThrow();
    }

    private String inForceOn(LocalDate day) {
        return candidates.ruleSets().inForceOn(day).orElseThrow().ruleSet();
    }

    private static List<Evidence> with(List<Evidence> evidence, Evidence other) {
        return evidence.stream()
                .map(one -> one.kind() == other.kind() ? other : one)
                .toList();
    }

    private static void refused(ThrowingCallable work, String... words) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        refused -> assertThat(refused.getMessage()).contains(words));
    }
}
