package org.openvha.register.retention;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvha.audit.Actor;
import org.openvha.disclosure.DisclosedField;
import org.openvha.disclosure.DisclosurePlan;
import org.openvha.disclosure.LegalBasis;
import org.openvha.document.Digests;
import org.openvha.facts.Facts;
import org.openvha.fixtures.Tester;
import org.openvha.redress.AccessAsked;
import org.openvha.redress.AccessVerdict;
import org.openvha.redress.Complaint;
import org.openvha.register.disclosures.ToBeTold;
import org.openvha.register.reviews.AccessDeciding;
import org.openvha.register.reviews.Deciding;
import org.openvha.register.reviews.Review;
import org.openvha.ruleset.RuleSets;
import org.openvha.whatif.Comparing;
import org.openvha.whatif.Question;
import org.openvha.whatif.report.Compare;
import org.openvha.whatif.report.Named;
import org.openvha.whatif.report.ReportJson;

/** One of each thing that is asked, decided and given about people of an archive. */
record Cases(Archive archive) {

    private static final Actor ANOTHER = new Actor("another", "ANALYST", "api");

    void beforeTheyLeft() {
        Review raised =
                archive.register.reviews().raise(Complaint.ofPerson(archive.removed, "Mistaken for " + archive.told));
        archive.actor.set(ANOTHER);
        archive.register.reviews().decide(raised.id(), Deciding.uphold("So it was, says " + archive.told));
        archive.actor.set(Tester.ACTOR);
        long request = archive.register
                .accessRequests()
                .record(new AccessAsked(archive.told, "ROAR-2020-1", LocalDate.of(2020, 6, 1), "The rights desk"))
                .id();
        archive.register
                .accessRequests()
                .decide(request, new AccessDeciding(AccessVerdict.UPHELD, "There is no reason not to", Set.of()));
        archive.register
                .disclosures()
                .record(new DisclosurePlan(
                        archive.told,
                        "Hackney children's services",
                        "A concern for the safety of a child",
                        LegalBasis.CHILDREN_ACT_2004,
                        "section 11",
                        "DSA-2020-04",
                        EnumSet.of(DisclosedField.HOME_BOROUGH),
                        List.of()));
    }

    void whenTheyHadLeft() {
        ToBeTold leaving = archive.register.disclosures().toBeTold().get(0);
        archive.register.disclosures().told(leaving.disclosure().id(), leaving.leaving(), "Letter 2020/17");
    }

    /** What the register keeps of a comparison over everybody. */
    void submission(Facts facts) {
        RuleSets sets = RuleSets.in(java.nio.file.Path.of("rules"));
        Question question = Question.asOf(LocalDate.of(2020, 6, 1), sets.load("vha-2020.04"), sets.load("vha-2024.01"));
        String kept =
                ReportJson.evidence(new Compare(question, Named.byId(question), Optional.empty(), Optional.empty(), 2)
                        .over(facts, Comparing.Progress.NONE));
        archive.ownerAlone(
                "INSERT INTO rule_set_decision (rule_set, digest, decision, person, role, named_as, reason, decided_on, decided_at, software)"
                        + " VALUES ('vha-2020.05', 'd', 'SUBMITTED', '100', 'policy', 'policy:100', 'r', '2020-06-01', '2020-06-01 09:00Z', 's')");
        archive.ownerAlone(
                "INSERT INTO submitted_evidence (submission, kind, candidate_digest, baseline_digest, facts_digest, as_of, counts, breaches, inputs_digest, result_digest, result)"
                        + " SELECT max(decision_id), 'COMPARISON', 'd', 'b', 'f', '2020-06-01', '{\"people\":3,\"demographics\":3,\"breakdowns\":6}', '{}', 'k', '"
                        + Digests.sha256(kept.getBytes(StandardCharsets.UTF_8)) + "', '" + kept.replace("'", "''")
                        + "' FROM rule_set_decision");
    }
}
