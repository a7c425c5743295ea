package org.openvha.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.openvha.document.BadInputException;
import org.openvha.document.Finding;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;

/** All rule sets at a glance. Those that can be read are listed even if others cannot. */
record RuleSetList(RuleSets sets, String folder) {

    private static final int ID = 26;

    void print(PrintWriter out) {
        List<RuleSet> readable = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (String id : sets.ids()) {
            try {
                readable.add(sets.load(id));
            } catch (BadInputException bad) {
                unreadable.add(id);
                findings.addAll(bad.findings());
            }
        }
        if (readable.isEmpty() && unreadable.isEmpty()) {
            throw new BadInputException("There are no rule sets in " + folder + ".");
        }
        print(
                out,
                "Rule sets",
                readable.stream().filter(set -> set.parentId().isEmpty()).toList());
        print(
                out,
                "What-ifs",
                readable.stream().filter(set -> set.parentId().isPresent()).toList());
        out.println("Show one: ./vha rules " + sets.ids().get(0));
        if (!unreadable.isEmpty()) {
            out.flush();
            throw new BadInputException(
                    "Not valid, and so not listed: " + String.join(", ", unreadable),
                    findings.stream().distinct().toList());
        }
    }

    private static void print(PrintWriter out, String heading, List<RuleSet> listed) {
        if (listed.isEmpty()) {
            return;
        }
        out.println(heading);
        for (RuleSet set : listed) {
            out.println("  " + Words.left(set.id(), ID) + set.title());
            String size = Words.counted(set.rules().size(), "rule", "rules") + ", "
                    + Words.counted(set.weights().size(), "weight", "weights") + ", "
                    + Words.counted(set.parameters().size(), "parameter", "parameters");
            out.println(" ".repeat(ID + 2)
                    + size
                    + set.parentId().map(parent -> "; changes " + parent).orElse(""));
            out.println(" ".repeat(ID + 2) + set.digest());
        }
        out.println();
    }
}
