package org.openvha.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.document.BadInputException;
import org.openvha.document.Finding;
import org.openvha.document.OutputFolder;
import org.openvha.facts.Facts;
import org.openvha.register.Register;
import org.openvha.register.rulesets.Alongside;
import org.openvha.register.rulesets.Evidence;
import org.openvha.register.rulesets.Person;
import org.openvha.register.rulesets.Publication;
import org.openvha.register.rulesets.Submission;
import org.openvha.ruleset.Consultation;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruleset.validation.Validator;
import org.openvha.ruletest.RuleTests;
import org.openvha.ruletest.TestFindings;
import org.openvha.whatif.Question;
import org.openvha.whatif.kpi.KpiResult;
import org.openvha.whatif.kpi.Kpis;
import org.openvha.whatif.report.Report;
import org.openvha.whatif.report.ReportFiles;

/**
 * Makes the evidence for a submission, what is quickest first, and hands it to the register.
 *
 * @param facts folder to compare over; empty for what is known in the register
 * @param out folder for the whole comparison, with who moves, of whom the register keeps nothing
 */
record Submitting(
        OpenRegister opened,
        String ruleSet,
        Optional<LocalDate> asOf,
        Optional<Path> facts,
        Path ruleTests,
        int threads,
        Optional<Path> out,
        Console console) {

    void submit(Person by, List<Person> authors, List<String> consultation, Map<String, String> explanations)
            throws Exception {
        Register register = opened.register();
        RuleSet candidate = register.publications().draft(ruleSet);
        RuleSet baseline = register.ruleSets().load(replaced());
        limits();
        // What the evidence is made from is read once before and once after, so that what is kept is what was read.
        AlongsideFiles beside = new AlongsideFiles(rules(), ruleTests);
        Alongside alongside = beside.of(ruleSet);
        RuleSets sets = RuleSets.in(Path.of(Checkout.shown(rules())));
        Consultation record = Consultation.read(rules());
        new NamedEntries(sets, rules(), consultation).check();
        LocalDate today =
                LocalDate.ofInstant(opened.clock().instant(), opened.clock().getZone());
        Evidence decided = new ConsultationEvidence(
                        record, baseline, register.publications().holdings().decidedEntries(), today, consultation)
                .of(candidate)
                .from(alongside.digest(Alongside.CONSULTATION));
        RuleTests tests = RuleTests.in(ruleTests, sets);
        Evidence tested = new RuleTestEvidence(tests, alongside).of(candidate);
        Validator validator = new Validator(sets, register.ruleSets()::publishedFiles, new TestFindings(tests));
        ValidationEvidence.Made valid = new ValidationEvidence(validator, today).of(candidate);
        ComparisonEvidence.Made compared = new ComparisonEvidence(
                        Question.asOf(asOf.orElse(today), baseline, candidate), Kpis.read(rules()), threads)
                .over(toCompareOver(), console);
        if (out.isPresent()) {
            write(compared.report(), out.get());
        }
        explained(compared.breached(), explanations);
        if (!beside.of(ruleSet).digests().equals(alongside.digests())) {
            throw new BadInputException("The tests of " + ruleSet + ", " + Alongside.CONSULTATION + " or "
                    + Alongside.LIMITS + " were changed while the evidence was made. Submit it again.");
        }
        List<Evidence> evidence = List.of(valid.evidence(), tested, compared.evidence(), decided);
        register.publications().submit(new Submission(candidate, by, authors, evidence, explanations, alongside));
        print(candidate, evidence, valid.warnings(), console.out());
    }

    private static void write(Report report, Path path) throws IOException {
        try (OutputFolder folder = OutputFolder.prepare(path, ReportFiles.NAMES)) {
            ReportFiles.write(report, folder);
        }
    }

    private String replaced() {
        return opened.register()
                .ruleSets()
                .last()
                .map(Publication::ruleSet)
                .orElseThrow(() -> new BadInputException(
                        "No rule set is published, so there is none to compare with. Use the database of a release."));
    }

    private Path rules() {
        return opened.settings().rules();
    }

    private void limits() {
        if (!Files.exists(rules().resolve(Kpis.FILE))) {
            throw new BadInputException(
                    "There is no " + Kpis.FILE + " in " + Checkout.shown(rules())
                            + ", so nothing says how far a change may go. Take that of the release, or write the limits there.");
        }
    }

    private Facts toCompareOver() throws Exception {
        return facts.isPresent()
                ? Intake.read(facts.get(), console)
                : new KnownFacts(opened.register().facts()).read(console);
    }

    /** Says all that is to be explained at once, in the words of the limits. */
    private static void explained(List<KpiResult> breached, Map<String, String> explanations) {
        List<Finding> open = breached.stream()
                .filter(result -> !explanations.containsKey(result.kpi().id()))
                .map(result -> new Finding(
                        Kpis.FILE,
                        0,
                        result.kpi().id() + ": " + result.words(),
                        "Add --explain " + result.kpi().id() + "=TEXT if it is meant, or change the rules"))
                .toList();
        if (!open.isEmpty()) {
            throw new BadInputException("The change goes beyond limits, and nothing explains why it may:", open);
        }
    }

    private static void print(RuleSet candidate, List<Evidence> evidence, List<String> warnings, PrintWriter out) {
        out.println(candidate.id() + " is in consultation. Its evidence, which ./vha history " + candidate.id()
                + " --out DIR writes out:");
        evidence.forEach(one -> out.println("  " + new EvidenceLine(one).text()));
        warnings.forEach(warning -> out.println("  " + warning));
        out.println("Rule set  " + candidate.digest());
        out.println("Next: policy, safeguarding and data-protection approve it with ./vha approve " + candidate.id());
    }
}
