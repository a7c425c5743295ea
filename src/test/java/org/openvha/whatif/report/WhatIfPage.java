package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openvha.ruleset.Consultation;
import org.openvha.ruleset.ConsultationItem;
import org.openvha.ruleset.RuleSet;
import org.openvha.synthetic.SyntheticLondon;
import org.openvha.whatif.Comparison;
import org.openvha.whatif.Moved;
import org.openvha.whatif.equality.Attribute;
import org.openvha.whatif.equality.EqualityImpact;
import org.openvha.whatif.equality.GroupImpact;
import org.openvha.whatif.kpi.KpiResult;

/** A page of {@code docs/what-if}: what was asked and decided, beside what the same question gives on synthetic London. */
record WhatIfPage(Report report, Consultation consultation) {

    private static final int MOST_CAUSES = 12;
    private static final List<Attribute> SHOWN =
            List.of(Attribute.AGE_BAND, Attribute.UNDER_18, Attribute.SEX, Attribute.ETHNIC_GROUP);

    String text() {
        Page page = new Page();
        RuleSet candidate = report.candidate();
        page.line("# " + candidate.id() + ": " + candidate.title());
        page.line("");
        page.line("Written from the program: " + Say.number(SyntheticLondon.DEFAULT_INDIVIDUALS)
                + " made-up people, seed " + SyntheticLondon.DEFAULT_SEED + ", as of "
                + report.comparison().baseline().asOf() + ", against "
                + report.baseline().id()
                + ". A simulation; it says nothing about anybody real.");
        asked(page);
        beside(page);
        rules(page);
        moved(page);
        equality(page);
        limits(page);
        again(page);
        return page.toString();
    }

    /** For the list of all of them. */
    String row() {
        Comparison comparison = report.comparison();
        String id = report.candidate().id();
        return "| [" + id + "](" + id + ".md) | " + escaped(report.candidate().title()) + " | "
                + Say.number(comparison.entrants().size()) + " | "
                + Say.number(comparison.leavers().size()) + " | "
                + Say.number(comparison.candidate().included()) + " | " + under18(comparison, false) + " | "
                + comparison.topOverlap() + " |";
    }

    private void asked(Page page) {
        page.heading("What was asked");
        page.line(escaped(report.candidate().question().orElseThrow().asked()));
        page.line("");
        page.line("Decision: "
                + escaped(report.candidate().question().orElseThrow().decision()));
        page.line("");
        page.line("What this leaves as it is: "
                + escaped(report.candidate().question().orElseThrow().scopeNote()));
        List<ConsultationItem> items = consultation.items().stream()
                .filter(item -> item.whatIf()
                        .equals(java.util.Optional.of(report.candidate().id())))
                .toList();
        if (items.isEmpty()) {
            return;
        }
        page.line("");
        page.line("| in the consultation | asked | decision | reason | where |");
        page.line("|---|---|---|---|---|");
        items.forEach(item -> page.line("| " + item.id() + " | " + escaped(item.asked()) + " | "
                + escaped(item.decision()) + " | " + escaped(item.reason()) + " | " + escaped(item.where()) + " |"));
    }

    private void beside(Page page) {
        Comparison comparison = report.comparison();
        page.heading("What is published, and what synthetic London shows");
        page.line("| | published | synthetic London |");
        page.line("|---|---|---|");
        page.line("| this question | "
                + escaped(PublishedAnswers.of(report.candidate().id())) + " | "
                + Say.number(comparison.entrants().size()) + " enter, "
                + Say.number(comparison.leavers().size()) + " leave |");
        page.line("| on the list before | about 1,607 (January 2024) | "
                + Say.number(comparison.baseline().included()) + " |");
        page.line("| on the list after | not published | "
                + Say.number(comparison.candidate().included()) + " ("
                + Say.change(
                        comparison.baseline().included(), comparison.candidate().included())
                + ") |");
        page.line("| under 18, before and after | 450 (28%); not published | " + under18(comparison, true) + " and "
                + under18(comparison, false) + " |");
        page.line("| in the first 100 of both lists | not published | " + comparison.topOverlap() + " |");
        page.line("| another score, of everybody assessed | not published | " + Say.number(comparison.scoreChanged())
                + " |");
    }

    private String under18(Comparison comparison, boolean before) {
        GroupImpact under18 = equality().of(Attribute.UNDER_18).groups().get(0);
        int listed = before ? under18.baseline().listed() : under18.candidate().listed();
        int of = before
                ? comparison.baseline().included()
                : comparison.candidate().included();
        return Say.number(listed) + " (" + Say.share(listed, of) + ")";
    }

    private void rules(Page page) {
        RuleDifference difference =
                RuleDifference.of(report.comparison().difference(), new Names(report.baseline(), report.candidate()));
        page.heading("What differs in the rules");
        page.line(difference.words());
        for (ChangedRule rule : difference.rules()) {
            page.line("");
            page.line("**" + rule.heading() + "**");
            page.line("");
            rule.entries().forEach(entry -> page.line("- " + entry.label() + ": " + escaped(entry.value())));
        }
        difference.weights().ifPresent(table -> table(table, page));
        difference.parameters().ifPresent(table -> table(table, page));
    }

    private static void table(Table table, Page page) {
        page.line("");
        page.line("| " + table.columns().stream().map(Column::label).collect(Collectors.joining(" | ")) + " |");
        page.line("|" + "---|".repeat(table.columns().size()));
        table.rows()
                .forEach(row -> page.line("| " + escaped(row.name()) + " | "
                        + row.cells().stream().map(cell -> escaped(cell.text())).collect(Collectors.joining(" | "))
                        + " |"));
    }

    private void moved(Page page) {
        Comparison comparison = report.comparison();
        page.heading("Who moves, and why");
        causes("enter", comparison.entrants(), page);
        causes("leave", comparison.leavers(), page);
        causes("stay with another score", comparison.rescored(), page);
        page.line("Of those on both lists " + Say.number(comparison.rankChanged())
                + " have another rank, " + Say.number(comparison.movedByOthers())
                + " of them because others passed them or made way.");
    }

    private void causes(String what, List<Moved> moved, Page page) {
        if (moved.isEmpty()) {
            return;
        }
        Names names = new Names(report.baseline(), report.candidate());
        Map<List<String>, Long> groups = moved.stream()
                .collect(Collectors.groupingBy(
                        Moved::causes,
                        () -> new TreeMap<>(Comparator.comparing(List::toString)),
                        Collectors.counting()));
        page.line("| " + what + " | because of |");
        page.line("|---:|---|");
        List<Map.Entry<List<String>, Long>> sorted = new ArrayList<>(groups.entrySet());
        sorted.sort(Map.Entry.<List<String>, Long>comparingByValue().reversed());
        sorted.stream()
                .limit(MOST_CAUSES)
                .forEach(group -> page.line(
                        "| " + Say.number(group.getValue()) + " | " + escaped(names.causes(group.getKey())) + " |"));
        if (sorted.size() > MOST_CAUSES) {
            long rest = sorted.stream()
                    .skip(MOST_CAUSES)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            page.line("| " + Say.number(rest) + " | " + (sorted.size() - MOST_CAUSES) + " other sets of causes |");
        }
        page.line("");
    }

    private void equality(Page page) {
        page.heading("Whom it concerns");
        page.line(
                "Rates are of the people assessed in each group, with 95% intervals; ratios are to the group marked *.");
        page.line("");
        page.line(
                "| | assessed | on the list before | after | enter | leave | rate before | rate after | ratio before | ratio after |");
        page.line("|---|---:|---:|---:|---:|---:|---|---|---|---|");
        for (Attribute attribute : SHOWN) {
            equality().of(attribute).groups().stream()
                    .filter(group -> group.candidate().population().count() > 0)
                    .forEach(group -> group(attribute, group, page));
        }
        page.line("");
        page.line(
                "Groups marked (small) have few people; their rates say little. Boroughs, ethnicity codes and the suspects of each crime type stand in the page that the command below writes.");
    }

    private void group(Attribute attribute, GroupImpact group, Page page) {
        page.line("| " + attribute.label() + ": " + group.group().label() + (group.reference() ? " *" : "")
                + (group.baseline().isSmall() || group.candidate().isSmall() ? " (small)" : "") + " | "
                + Say.number(group.candidate().population().count()) + " | "
                + Say.number(group.baseline().listed()) + " | "
                + Say.number(group.candidate().listed()) + " | "
                + Say.number(group.change().entrants().count()) + " | "
                + Say.number(group.change().leavers().count()) + " | "
                + Estimated.rate(group.baseline().selection()) + " | "
                + Estimated.rate(group.candidate().selection()) + " | "
                + Estimated.ratio(group.baseline().selection().ratio()) + " | "
                + Estimated.ratio(group.candidate().selection().ratio()) + " |");
    }

    private void limits(Page page) {
        List<String> breached = report.kpis().stream()
                .filter(KpiResult::breached)
                .map(result -> result.kpi().id() + ": " + result.words())
                .toList();
        page.heading("Limits");
        page.line(
                breached.isEmpty()
                        ? "All limits of `rules/kpis.yaml` are kept."
                        : "Beyond a limit of `rules/kpis.yaml`, so to be explained before such a set could be published:");
        breached.forEach(words -> page.line("- " + escaped(words)));
    }

    private void again(Page page) {
        page.heading("Make it again");
        page.line("```");
        page.line("./vha synthesise --individuals " + SyntheticLondon.DEFAULT_INDIVIDUALS + " --seed "
                + SyntheticLondon.DEFAULT_SEED + " --out FACTS");
        page.line(report.command());
        page.line("```");
    }

    private EqualityImpact equality() {
        return report.equality().orElseThrow();
    }

    private static String escaped(String text) {
        return text.strip().replace("|", "\\|").replaceAll("\\s+", " ");
    }

    /** Lines with the few blank ones that Markdown needs. */
    private static final class Page {
        private final StringBuilder text = new StringBuilder();

        void line(String line) {
            text.append(line).append('\n');
        }

        void heading(String heading) {
            line("");
            line("## " + heading);
            line("");
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
