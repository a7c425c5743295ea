package org.openvha.ruleset.language;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openvha.document.Findings;
import org.openvha.document.IsoDates;
import org.openvha.document.Nearest;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.provenance.Basis;
import org.openvha.ruleset.provenance.Provenance;

/** A rule without its provenance is refused: seven keys, each once, each with something to say. */
final class ProvenanceChecker {

    private static final List<String> KEYS = List.of("id", "basis", "source", "owner", "decided", "review", "because");

    private final String file;
    private final Findings findings;

    ProvenanceChecker(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    Optional<Provenance> check(List<RuleSyntax.Entry> entries, int ruleLine) {
        Map<String, Token> values = new LinkedHashMap<>();
        Set<String> given = new HashSet<>();
        entries.forEach(entry -> keep(values, given, entry));
        for (String key : KEYS) {
            if (!given.contains(key)) {
                findings.of(key.equals("id") ? Kind.MISSING_ID : Kind.MISSING_PROVENANCE)
                        .add(file, ruleLine, "@" + key + " is missing", "Add @" + key + "(\"...\")");
            }
        }
        Optional<Basis> basis = basis(values.get("basis"));
        Optional<LocalDate> decided = date("decided", values.get("decided"));
        Optional<LocalDate> review = date("review", values.get("review"));
        boolean id = id(values.get("id"));
        if (values.size() < KEYS.size() || basis.isEmpty() || decided.isEmpty() || review.isEmpty() || !id) {
            return Optional.empty();
        }
        return Optional.of(new Provenance(
                values.get("id").text(),
                basis.get(),
                values.get("source").text(),
                values.get("owner").text(),
                decided.get(),
                review.get(),
                values.get("because").text()));
    }

    private void keep(Map<String, Token> values, Set<String> given, RuleSyntax.Entry entry) {
        String key = entry.key().text();
        int line = entry.key().line();
        if (!KEYS.contains(key)) {
            findings.of(Kind.INVALID_PROVENANCE)
                    .add(file, line, entry.key().shown() + " is not a key of provenance", Nearest.remedy(key, KEYS));
        } else if (!given.add(key)) {
            findings.of(Kind.INVALID_PROVENANCE).add(file, line, "@" + key + " stands twice", "Keep one");
        } else if (entry.value().isPresent()) {
            Token value = entry.value().get();
            if (value.text().isBlank()) {
                findings.of(key.equals("id") ? Kind.MISSING_ID : Kind.MISSING_PROVENANCE)
                        .add(file, line, "@" + key + " says nothing", "Write a text between the double quotes");
            } else {
                values.put(key, value);
            }
        }
    }

    private boolean id(Token value) {
        if (value == null) {
            return false;
        }
        boolean good = value.text().matches("[A-Z][A-Z0-9]{1,9}-[0-9]{2,3}");
        if (!good) {
            findings.of(Kind.INVALID_ID)
                    .add(
                            file,
                            value.line(),
                            value.shown() + " is not a rule id",
                            "Write letters, a dash and a number, such as EXC-01");
        }
        return good;
    }

    private Optional<Basis> basis(Token value) {
        if (value == null) {
            return Optional.empty();
        }
        Optional<Basis> basis = Basis.labelled(value.text());
        if (basis.isEmpty()) {
            findings.of(Kind.INVALID_PROVENANCE)
                    .add(
                            file,
                            value.line(),
                            value.shown() + " is not a basis",
                            Nearest.remedy(value.text(), Basis.labels()));
        }
        return basis;
    }

    private Optional<LocalDate> date(String key, Token value) {
        if (value == null) {
            return Optional.empty();
        }
        Optional<LocalDate> date = IsoDates.read(value.text());
        if (date.isEmpty()) {
            findings.of(Kind.INVALID_PROVENANCE)
                    .add(file, value.line(), value.shown() + " is not a date", "Write @" + key + "(\"2024-01-31\")");
        }
        return date;
    }
}
