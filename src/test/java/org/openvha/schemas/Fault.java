package org.openvha.schemas;

import static org.openvha.schemas.Workplace.CASES;
import static org.openvha.schemas.Workplace.COMPLETE;
import static org.openvha.schemas.Workplace.CONSULTATION;
import static org.openvha.schemas.Workplace.KPIS;
import static org.openvha.schemas.Workplace.SUITE;
import static org.openvha.schemas.Workplace.WHAT_IF;

import java.util.stream.Stream;

/**
 * What somebody may get wrong in a file.
 *
 * @param from a text that stands in it
 * @param to what stands there instead
 */
record Fault(String file, String from, String to) {

    static Stream<Fault> all() {
        return Stream.of(
                new Fault(COMPLETE, "id: vha-2024.01", "id: VHA 2024"),
                new Fault(COMPLETE, "owner: MO2 VHA lead", "owner:"),
                new Fault(COMPLETE, "owner: MO2 VHA lead", "owner: [MO2, VHA]"),
                new Fault(COMPLETE, "owner: MO2 VHA lead\n", ""),
                new Fault(COMPLETE, "predecessor: vha-2020.04", "predecesor: vha-2020.04"),
                new Fault(COMPLETE, "predecessor: vha-2020.04", "question: Why not?"),
                new Fault(COMPLETE, "owner: MO2 VHA lead", "owner: true"),
                new Fault(COMPLETE, "title: Violence Harm Assessment, January 2024", "title: null"),
                new Fault(COMPLETE, "    unit: years\n", "    unit: weeks\n"),
                new Fault(COMPLETE, "    unit: years\n", "    unit: Years\n"),
                new Fault(COMPLETE, "value: 36", "value: three years"),
                new Fault(COMPLETE, "value: 36", "value: 36.5"),
                new Fault(COMPLETE, "value: 36", "value: -36"),
                new Fault(COMPLETE, "value: 36", "value: 1000001"),
                new Fault(COMPLETE, "basis: GVM", "basis: gvm"),
                new Fault(COMPLETE, "    unit: years\n", ""),
                new Fault(COMPLETE, "    unit: years\n", "    unit: years\n    units: years\n"),
                new Fault(COMPLETE, "  minimum-score:", "  minimumScore:"),
                new Fault(COMPLETE, "  minimum-score:", "  minimum-score-points:\n  minimum-score:"),
                new Fault(WHAT_IF, "parent-digest: \"sha256:", "parent-digest: \"sha1:"),
                new Fault(WHAT_IF, "question: What can be patched?\n", ""),
                new Fault(WHAT_IF, "scope-note: ", "change-note: "),
                new Fault(WHAT_IF, "  remove: [EXC-02]", "  remove: EXC-02"),
                new Fault(WHAT_IF, "  remove: [EXC-02]", "  remove: [exc02]"),
                new Fault(WHAT_IF, "  remove: [EXC-02]", "  removes: [EXC-02]"),
                new Fault(WHAT_IF, "  remove: [10D]", "  remove: [{ class: 10D }]"),
                new Fault(WHAT_IF, "  remove: [10D]", "  remove: [8n]"),
                new Fault(WHAT_IF, "  add: {}", "  add: []"),
                new Fault(WHAT_IF, "      value: 600", "      value: many"),
                new Fault(CONSULTATION, "id: CON-01", "id: C-1"),
                new Fault(CONSULTATION, "    decided: 2024-01-31\n", "    decided: January 2024\n"),
                new Fault(CONSULTATION, "    asked: Will children be treated as adults?", "    asked: true"),
                new Fault(CONSULTATION, "    rules: [U18-01, U18-03]\n", ""),
                new Fault(CONSULTATION, "    rules: [U18-01, U18-03]", "    rules: U18-01"),
                new Fault(CONSULTATION, "    rules: [U18-01, U18-03]", "    rules: []"),
                new Fault(CONSULTATION, "    rules: [U18-01, U18-03]", "    rules: [U18-01]\n    why-no-rule: none"),
                new Fault(CONSULTATION, "    asked: Will children be treated as adults?\n", ""),
                new Fault(CONSULTATION, "    asked: Will", "    askd: Will"),
                new Fault(CONSULTATION, "\nsource: >-", "\nsources: >-"),
                new Fault(KPIS, "id: KPI-01", "id: KPI-1"),
                new Fault(KPIS, "measure: list-size\n", "measure: length\n"),
                new Fault(KPIS, "    at-least: 1000\n    at-most: 2000\n", ""),
                new Fault(KPIS, "at-least: 1000", "at-least: a thousand"),
                new Fault(KPIS, "at-least: 1000", "atleast: 1000"),
                new Fault(KPIS, "    unit: people", "    unit: percent"),
                new Fault(KPIS, "    basis: assumption", "    basis: guess"),
                new Fault(KPIS, "kpis:\n", "limits:\n"),
                new Fault(CASES, "about: Everything", "rule: EXC-01\nabout: Everything"),
                new Fault(CASES, "about: Everything that a case can say.\n", ""),
                new Fault(CASES, "about: Everything", "abuot: Everything"),
                new Fault(CASES, "as-of: 2024-01-31", "as-of: 31 January 2024"),
                new Fault(CASES, "    as-of: 2024-01-31\n", ""),
                new Fault(CASES, "id: N7, born: 1999-05-01", "id: N7"),
                new Fault(CASES, "id: N7", "id: N 7"),
                new Fault(CASES, "incomplete: true", "incomplete: perhaps"),
                new Fault(CASES, "borough: Hackney", "borough: Paris"),
                new Fault(CASES, "role: SUSPECT", "role: suspect"),
                new Fault(CASES, "class: 5D, ", ""),
                new Fault(CASES, "domestic: true", "domestic: yes indeed"),
                new Fault(CASES, "source: 1,", "source: 4,"),
                new Fault(CASES, "theme: VIOLENCE", "theme: MURDER"),
                new Fault(CASES, "assessment: A", "assessment: F"),
                new Fault(CASES, "kind: SAFEGUARDING", "sort: SAFEGUARDING"),
                new Fault(CASES, "from: 2023-01-01, ", ""),
                new Fault(CASES, "scope: OFFENCE, offence: O1", "scope: OFFENCE"),
                new Fault(CASES, "scope: INDIVIDUAL", "scope: INDIVIDUAL, offence: O1"),
                new Fault(CASES, "decided: 2024-01-10, ", ""),
                new Fault(CASES, "decision: PENDING", "decision: WAITING"),
                new Fault(CASES, "outcome: NOT_INCLUDED", "outcome: INCLUDE"),
                new Fault(CASES, "score: 300", "score: three hundred"),
                new Fault(CASES, "applies: [EXC-01 O1, EXC-07]", "applies: EXC-01 O1"),
                new Fault(CASES, "applies: [EXC-01 O1, EXC-07]", "applys: [EXC-01 O1]"),
                new Fault(CASES, "only: [EXC-01,", "only: [EXC-01 O1,"),
                new Fault(CASES, "points: { SCO-01 O2: 250", "points: { SCO-01 O2: most"),
                new Fault(CASES, "points: { SCO-01 O2: 250", "points: { sco01 O2: 250"),
                new Fault(CASES, "use: 210, ", ""),
                new Fault(CASES, "value: 201", "values: 201"),
                new Fault(SUITE, "also: vha-2024.01", "also: [vha-2024.01]"),
                new Fault(SUITE, "also: vha-2024.01\n", ""),
                new Fault(SUITE, "without:", "witout:"),
                new Fault(SUITE, "  INC-02: the twelve-month rule", "  INC-02:\n# the twelve-month rule"));
    }
}
