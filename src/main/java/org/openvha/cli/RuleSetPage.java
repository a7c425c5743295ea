package org.openvha.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.WordUtils;
import org.openvha.ruleset.Consultation;
import org.openvha.ruleset.ConsultationItem;
import org.openvha.ruleset.Parameter;
import org.openvha.ruleset.Question;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;
import org.openvha.ruleset.provenance.Provenance;
import org.openvha.ruleset.vocabulary.Stratum;

/** One rule set, complete as it is applied, with the provenance of everything in it. */
record RuleSetPage(RuleSet set, Optional<Consultation> consultation) {

    private static final int WIDTH = 100;

    void print(PrintWriter out) {
        out.println(set.id() + ": " + set.title());
        out.println("Digest: " + set.digest());
        out.println("Owner:  " + set.owner());
        set.predecessor().ifPresent(predecessor -> out.println("Follows: " + predecessor));
        set.parentId()
                .ifPresent(parent -> out.println(
                        "Changes: " + parent + "; shown below as it is applied, parent and changes together"));
        set.question().ifPresent(question -> question(question, out));
        if (!set.changeNote().isBlank()) {
            wrapped(out, "What it changes: ", set.changeNote());
        }
        parameters(out);
        weights(out);
        for (Stratum stratum : Stratum.values()) {
            rules(stratum, out);
        }
        age(out);
    }

    private static void question(Question question, PrintWriter out) {
        wrapped(out, "Question: ", question.asked());
        wrapped(out, "Decision: ", question.decision());
        wrapped(out, "Left as it is: ", question.scopeNote());
    }

    private void parameters(PrintWriter out) {
        heading(out, "Parameters");
        for (Parameter parameter : set.parameters()) {
            out.println("  " + parameter.name() + " = " + parameter.value() + " " + parameter.unit());
            wrapped(out, "      ", parameter.meaning());
            wrapped(out, "      basis: ", parameter.basis().label() + "; " + parameter.source());
        }
    }

    private void weights(PrintWriter out) {
        heading(out, "Weights, in points");
        for (WeightRow row : set.weights()) {
            out.println("  " + Words.left(row.offenceClass(), 5) + Words.right(Words.number(row.weight()), 7) + "  "
                    + Words.left(row.crimeType(), 24) + row.offence());
        }
        out.println("  Basis and source of each row stand in weights.csv.");
    }

    private static void asked(ConsultationItem item, PrintWriter out) {
        wrapped(
                out,
                "      asked:   ",
                item.id() + ", " + item.when() + ", " + item.askedBy() + ": " + item.asked() + " Decision: "
                        + item.decision());
    }

    private void rules(Stratum stratum, PrintWriter out) {
        List<Rule> rules = set.rules(stratum);
        if (rules.isEmpty()) {
            return;
        }
        heading(out, "Rules: " + stratum.folder());
        for (Rule rule : rules) {
            Provenance provenance = rule.provenance();
            out.println("  " + rule.id() + "  " + rule.name());
            wrapped(out, "      because: ", rule.because());
            wrapped(out, "      rule:    ", rule.checked().effect());
            wrapped(out, "      basis:   ", provenance.basis().label() + "; " + provenance.source());
            wrapped(
                    out,
                    "      decided: ",
                    provenance.decided() + ", review by " + provenance.review() + ", " + provenance.owner() + "; "
                            + rule.file());
            consultation.stream()
                    .flatMap(record -> record.about(rule.id()).stream())
                    .forEach(item -> asked(item, out));
        }
    }

    private void age(PrintWriter out) {
        List<String> reading =
                set.rules().stream().filter(Rule::readsAge).map(Rule::id).toList();
        heading(out, "Rules that read age, the one protected characteristic a rule can read");
        out.println("  " + (reading.isEmpty() ? "none" : String.join(", ", reading)));
    }

    private static void heading(PrintWriter out, String heading) {
        out.println();
        out.println(heading);
    }

    private static void wrapped(PrintWriter out, String label, String text) {
        String indent = " ".repeat(label.length());
        out.println(label + WordUtils.wrap(text, WIDTH - label.length(), "\n" + indent, false));
    }
}
