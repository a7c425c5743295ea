package org.openvha.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.access.Role;
import org.openvha.facts.CaseFile;
import org.openvha.facts.FactsFile;
import org.openvha.fixtures.TestAccounts;
import org.openvha.redress.Complaint;
import org.openvha.register.runs.Run;

/** Reviews, rights of access and disclosures as people with a browser find them: Chromium on the real service, everybody with their own account. */
class RedressPagesIT {

    private static final String WHY = "Mistaken for a cousin, see case 4711";

    @TempDir
    private static Path folder;

    private static SmallLondon london;
    private static Chromium chromium;
    /** Whom no test has taken yet. */
    private static final Deque<CaseFile> LISTED = new ArrayDeque<>();

    @BeforeAll
    static void serve() {
        chromium = Chromium.start();
        london = SmallLondon.in(folder);
        london.load(folder);
        Run run = london.assess();
        london.register().facts().known(run.load(), done -> {}).stream()
                .filter(file -> london.register()
                        .lists()
                        .assessment(run.id(), file.individual().id())
                        .isPresent())
                .forEach(LISTED::add);
    }

    @AfterAll
    static void stop() {
        london.close();
        chromium.close();
    }

    @Test
    void a_review_of_a_person_is_raised_by_one_decided_by_another_and_found_wrong_by_a_third() {
        String individual = taken(file -> true).individual().id();
        try (Visit auditor = visit(Role.AUDITOR);
                Visit owner = visit(Role.POLICY_OWNER);
                Visit analyst = visit(Role.ANALYST)) {
            auditor.person(individual);
            auditor.press("raise-person");
            auditor.look("raise-of-person");
            auditor.press("send");
            assertThat(auditor.wrongs()).hasSize(1);
            auditor.look("raise-of-person-wrong");
            auditor.fill("reason", WHY);
            auditor.press("send");
            assertThat(auditor.title()).isEqualTo("The review is raised");
            String number = auditor.page().locator("#number").innerText();
            auditor.look("raised");

            owner.section("Reviews");
            owner.look("reviews");
            owner.press(owner.page().locator("main a[href='/reviews/" + number + "']"));
            assertThat(owner.text()).doesNotContain(individual);
            owner.look("case-reason");
            owner.fill("reason", "short");
            owner.press("read");
            assertThat(owner.wrongs()).hasSize(1);
            owner.look("case-reason-wrong");
            owner.fill("reason", Visit.REASON);
            owner.press("read");
            assertThat(owner.text()).contains(individual, WHY);
            owner.look("review");
            owner.press("decide");
            assertThat(owner.wrongs()).hasSize(2);
            owner.look("review-wrong");
            owner.check("decision", "UPHELD");
            owner.fill("reason", "The crime report names the cousin");
            owner.press("decide");
            assertThat(owner.page().locator("#state").innerText()).isEqualTo("Upheld");
            assertThat(owner.page().locator("#again").innerText()).contains("With the decision");
            owner.look("review-upheld");
            owner.print("review-upheld");

            auditor.person(individual);
            assertThat(auditor.page().locator(".warning").innerText()).contains("A review was upheld");
            auditor.look("person-removed");
            auditor.press("raise-person");
            auditor.check("about", "REVIEW");
            auditor.press("send");
            assertThat(auditor.wrongs()).hasSize(2);
            auditor.page().locator("#reviewed").selectOption(number);
            auditor.fill("reason", "It was not the cousin after all");
            auditor.press("send");
            String second = auditor.page().locator("#number").innerText();
            auditor.section("Your reviews");
            assertThat(auditor.text()).contains("Upheld", "The crime report names the cousin", "To be decided");
            auditor.look("own-reviews");

            owner.section("Reviews");
            owner.open("Review " + second);
            assertThat(owner.page().locator("#third").innerText()).contains("third person");
            owner.look("review-of-review-third");
            analyst.section("Reviews");
            analyst.open("Review " + second);
            assertThat(analyst.page().locator("#reviewed").innerText()).isEqualTo("Review " + number);
            analyst.look("review-of-review");
            analyst.check("decision", "UPHELD");
            analyst.fill("reason", "Two officers say otherwise");
            analyst.press("decide");
            assertThat(analyst.page().locator("#state").innerText()).isEqualTo("Upheld");
            analyst.look("review-of-review-upheld");
            analyst.person(individual);
            assertThat(analyst.page().locator(".outcome").innerText()).startsWith("On the list");
            analyst.look("person-back");
        }
    }

    @Test
    void a_review_of_an_offence_is_rejected_and_an_officer_reads_why() {
        CaseFile file = taken(RedressPagesIT::isOfTheUnit);
        String individual = file.individual().id();
        try (Visit officer = visit(Role.BCU_OFFICER);
                Visit analyst = visit(Role.ANALYST)) {
            officer.person(individual);
            officer.press("raise-fact");
            officer.press("send");
            assertThat(officer.wrongs()).hasSize(2);
            officer.look("raise-fact-wrong");
            officer.page()
                    .locator("#fact")
                    .selectOption("offences:" + file.offences().get(0).id());
            officer.fill("reason", "The crime report names somebody else");
            officer.press("send");
            String number = officer.page().locator("#number").innerText();

            analyst.section("Reviews");
            analyst.open("Review " + number);
            assertThat(analyst.text()).contains("An offence is wrong", "Known since");
            analyst.look("review-offence");
            analyst.check("decision", "REJECTED");
            analyst.fill("reason", "The report names this person as well");
            analyst.press("decide");
            assertThat(analyst.page().locator("#consequence").innerText()).isEqualTo("Nothing changed by it.");
            analyst.look("review-rejected");

            officer.section("Your reviews");
            assertThat(officer.text()).contains("Rejected", "The report names this person as well");
            assertThat(officer.page().locator("main a[href^='/reviews/1']").count())
                    .isZero();
            officer.look("own-reviews-officer");
        }
    }

    @Test
    void a_review_of_another_fact_is_upheld_once_it_was_corrected() {
        CaseFile file = taken(each -> !each.activities().isEmpty());
        String activity = file.activities().get(0).id();
        long number = london.register()
                .reviews()
                .raise(Complaint.ofFact(
                        file.individual().id(), FactsFile.ACTIVITIES.key(), activity, "It was somebody else's"))
                .id();
        try (Visit owner = visit(Role.POLICY_OWNER)) {
            owner.section("Reviews");
            owner.open("Review " + number);
            assertThat(owner.text()).contains("must be corrected or withdrawn first");
            owner.look("review-fact");
            owner.check("decision", "UPHELD");
            owner.fill("reason", "The record names somebody else");
            owner.press("decide");
            assertThat(owner.wrongs()).singleElement().asString().contains("Correct or withdraw the fact first");
            owner.look("review-fact-wrong");
            london.register().facts().withdraw(FactsFile.ACTIVITIES, activity);

            owner.go("reviews/" + number);
            owner.look("review-fact-corrected");
            owner.check("decision", "UPHELD");
            owner.page().locator("#correction").selectOption(new SelectOption().setIndex(1));
            owner.fill("reason", "The record names somebody else");
            owner.press("decide");
            assertThat(owner.text()).contains("Put right by", "Assessed again");
            owner.look("review-fact-upheld");
        }
    }

    @Test
    void a_review_is_raised_by_ids_and_decided_with_the_keyboard_alone() {
        String individual = taken(file -> true).individual().id();
        try (Visit publisher = visit(Role.PUBLISHER);
                Visit analyst = visit(Role.ANALYST)) {
            publisher.section("Raise a review");
            assertThat(publisher.page().locator("#about-3, #reviewed").count()).isZero();
            assertThat(publisher.page().locator("#file").innerText()).doesNotContain("Intelligence");
            publisher.look("raise");
            publisher.press("send");
            assertThat(publisher.wrongs()).hasSize(3);
            publisher.look("raise-wrong");
            publisher.fill("individual", "NOBODY");
            publisher.check("about", "PERSON");
            publisher.fill("reason", WHY);
            publisher.press("send");
            assertThat(publisher.wrongs()).singleElement().asString().contains("No such fact");
            publisher.fill("individual", individual);
            publisher.press("send");
            String number = publisher.page().locator("#number").innerText();

            analyst.section("Reviews");
            analyst.open("Review " + number);
            Keys keys = new Keys(analyst.page());
            keys.to("decision").press("Space");
            keys.to("reason").type("It was not the cousin");
            keys.to("decide");
            analyst.arrive(() -> keys.press("Enter"));
            assertThat(analyst.page().locator("#state").innerText()).isEqualTo("Upheld");
        }
    }

    @Test
    void a_right_of_access_case_is_recorded_decided_in_part_and_answered_by_a_letter() {
        String individual = taken(file -> true).individual().id();
        try (Visit analyst = visit(Role.ANALYST)) {
            analyst.section("Rights of access");
            analyst.look("access-requests-none");
            analyst.press(analyst.page().locator("main a[href$='/record']"));
            analyst.look("record-access-request");
            analyst.press("send");
            assertThat(analyst.wrongs()).hasSize(4);
            analyst.look("record-access-request-wrong");
            analyst.fill("individual", individual);
            analyst.fill("reference", "ROAR-2024-0117");
            analyst.fill("askedOnDay", "31");
            analyst.fill("askedOnMonth", "1");
            analyst.fill("askedOnYear", "2024");
            analyst.fill("identityVerifiedBy", "Information rights desk");
            analyst.press("send");
            assertThat(analyst.text()).contains("To be decided", "29 February 2024");
            analyst.look("access-request");
            analyst.check("decision", "PARTLY");
            analyst.press("decide");
            assertThat(analyst.wrongs()).hasSize(2);
            analyst.look("access-request-wrong");
            analyst.check("withhold", "POSITION");
            analyst.fill("reason", "An inquiry is under way");
            analyst.press("decide");
            assertThat(analyst.page().locator("#state").innerText()).isEqualTo("Granted in part");
            analyst.look("access-request-decided");
            analyst.press("letter");
            assertThat(analyst.page().locator("body").innerText()).contains("ROAR-2024-0117", "What you can do");
            analyst.look("letter").print("letter");
            analyst.go("access-requests");
            analyst.look("access-requests");
        }
    }

    @Test
    void a_disclosure_is_recorded_given_and_told_of_when_the_person_has_left() {
        CaseFile file = taken(each -> true);
        String individual = file.individual().id();
        try (Visit analyst = visit(Role.ANALYST)) {
            analyst.section("Disclosures");
            analyst.look("disclosures-none");
            analyst.person(individual);
            analyst.press("disclose");
            analyst.look("record-disclosure");
            analyst.press("send");
            assertThat(analyst.wrongs()).hasSize(6);
            analyst.look("record-disclosure-wrong");
            analyst.fill("recipient", "Camden children's services");
            analyst.fill("purpose", "A concern for the safety of a child");
            analyst.check("legalBasis", "CHILDREN_ACT_2004");
            analyst.fill("basisText", "section 11");
            analyst.fill("agreement", "DSA-2023-04");
            analyst.check("fields", "HOME_BOROUGH");
            analyst.check("offenceFields", "OFFENCE_DATE");
            analyst.check("offences", file.offences().get(0).id());
            analyst.press("send");
            assertThat(analyst.text()).contains("Camden children's services", "section 11");
            analyst.look("disclosure");
            analyst.press("document");
            assertThat(analyst.page().locator("body").innerText()).contains("Information from the police");
            analyst.look("document").print("document");
            analyst.go("disclosures");
            analyst.look("disclosures");

            leave(individual);
            analyst.section("Recipients to tell");
            assertThat(analyst.text()).contains("is to be looked at again");
            analyst.look("to-tell");
            analyst.press(analyst.page().locator(".tell").first());
            assertThat(analyst.wrongs()).hasSize(1);
            analyst.look("to-tell-wrong");
            analyst.page().locator("input[name=how]").first().fill("Letter L-2024-88");
            analyst.press(analyst.page().locator(".tell").first());
            assertThat(analyst.text()).contains("Nobody is to be told");
            analyst.look("to-tell-none");
        }
    }

    private static void leave(String individual) {
        long number = london.register()
                .reviews()
                .raise(Complaint.ofPerson(individual, WHY))
                .id();
        try (Visit owner = visit(Role.POLICY_OWNER)) {
            owner.section("Reviews");
            owner.open("Review " + number);
            owner.check("decision", "UPHELD");
            owner.fill("reason", "The crime report names the cousin");
            owner.press("decide");
        }
    }

    private static Visit visit(Role role) {
        return Visit.of(chromium, london.service().url(), role);
    }

    private static boolean isOfTheUnit(CaseFile file) {
        return file.individual()
                .borough()
                .bcu()
                .filter(TestAccounts.BCU::equals)
                .isPresent();
    }

    private static CaseFile taken(Predicate<CaseFile> which) {
        CaseFile found = LISTED.stream()
                .filter(file -> !file.offences().isEmpty())
                .filter(which)
                .findFirst()
                .orElseThrow();
        LISTED.remove(found);
        return found;
    }
}
