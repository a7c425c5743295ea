package org.openvha.ruleset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.openvha.document.Findings;
import org.openvha.document.Yaml;
import org.openvha.document.YamlMap;

/**
 * What was asked about the assessment, by whom, and what was decided: {@code consultation.yaml} of a {@code rules} folder.
 *
 * @param source where it is recorded
 * @param items in the order of the file
 */
public record Consultation(String source, List<ConsultationItem> items) {

    /** The file's name in a {@code rules} folder. */
    public static final String FILE = "consultation.yaml";

    /**
     * Reads the file of a {@code rules} folder.
     *
     * @throws org.openvha.document.BadInputException with every finding, if it is missing, incomplete, or has keys or ids that should not be there
     */
    public static Consultation read(Path rulesFolder) {
        Findings findings = new Findings();
        Consultation read = read(rulesFolder, findings, (entry, item) -> {});
        findings.throwIfPresent(FILE + " is refused:");
        return read;
    }

    /** The same, as far as it can be read. */
    static Consultation read(Path rulesFolder, Findings findings, BiConsumer<YamlMap, ConsultationItem> each) {
        YamlMap file = Yaml.read(rulesFolder.resolve(FILE), FILE, findings);
        String source = file.text("source");
        List<ConsultationItem> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap entry : file.maps("items")) {
            ConsultationItem item = item(entry);
            if (!ids.add(item.id())) {
                entry.finding(entry.line("id"), item.id() + " stands twice", "Give this item an id of its own");
            }
            items.add(item);
            each.accept(entry, item);
        }
        if (items.isEmpty()) {
            file.finding(file.line("items"), "there are no items", "Write them below 'items', each after a dash");
        }
        file.noOtherKeys();
        return new Consultation(source, List.copyOf(items));
    }

    /** The items that touch a rule, in the order of the file. */
    public List<ConsultationItem> about(String ruleId) {
        return items.stream().filter(item -> item.rules().contains(ruleId)).toList();
    }

    private static ConsultationItem item(YamlMap entry) {
        String id = entry.text("id");
        if (!id.isEmpty() && !id.matches("CON-[0-9]{2,3}")) {
            entry.finding(
                    entry.line("id"), "'" + id + "' is not an item's id", "Write CON- and a number, such as CON-01");
        }
        if (!entry.has("rules")) {
            entry.finding(entry.line(), "'rules' is missing", "Add 'rules: []' if the item touches none");
        }
        ConsultationItem item = new ConsultationItem(
                id,
                entry.text("asked-by"),
                entry.text("when"),
                entry.text("where"),
                entry.text("asked"),
                entry.text("decision"),
                entry.text("reason"),
                entry.optionalDate("decided"),
                List.copyOf(entry.texts("rules")),
                List.copyOf(entry.texts("parameters")),
                List.copyOf(entry.texts("weights")),
                entry.optionalText("what-if"),
                entry.optionalText("why-no-rule"));
        whyNoRule(entry, item.rules().isEmpty(), item.whyNoRule());
        entry.noOtherKeys();
        return item;
    }

    private static void whyNoRule(YamlMap entry, boolean noRule, Optional<String> why) {
        if (noRule && why.isEmpty()) {
            entry.finding(entry.line("rules"), "no rule is named, and no reason why", "Add 'why-no-rule: ...'");
        }
        if (!noRule && why.isPresent()) {
            entry.finding(entry.line("why-no-rule"), "rules are named, and a reason why there is none", "Keep one");
        }
    }
}
