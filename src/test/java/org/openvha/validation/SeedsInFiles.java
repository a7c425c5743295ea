package org.openvha.validation;

import static org.openvha.validation.Workspace.SET;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openvha.ruleset.kinds.Kind;

/** Files, the manifest and the weight table. */
final class SeedsInFiles {

    private static final String MANIFEST = SET + "ruleset.yaml";
    private static final String WEIGHTS = SET + "weights.csv";
    private static final String DOMESTIC = SET + "exclusion/domestic-offences.drl";

    private SeedsInFiles() {}

    static List<Seed> all() {
        return List.of(
                new Seed(
                        Kind.UNREADABLE_FILE,
                        "the weight table is saved in another encoding",
                        WEIGHTS,
                        "4.1,",
                        "",
                        files -> files.bytes(
                                WEIGHTS, latin(files.text(WEIGHTS).replace("Manslaughter", "M\u00e4nslaughter")))),
                new Seed(
                        Kind.UNREADABLE_FILE,
                        "a rule is saved in another encoding",
                        DOMESTIC,
                        "@because",
                        "",
                        files ->
                                files.bytes(DOMESTIC, latin(files.text(DOMESTIC).replace("the ass", "th\u00e9 ass")))),
                new Seed(
                        Kind.UNREADABLE_FILE,
                        "the manifest is saved in another encoding",
                        MANIFEST,
                        "title:",
                        "",
                        files -> files.bytes(
                                MANIFEST, latin(files.text(MANIFEST).replace("title: V", "title: \u00df")))),
                new Seed(
                        Kind.UNREADABLE_FILE,
                        "what is not modelled is saved in another encoding",
                        SET + "not-modelled.md",
                        "one",
                        "",
                        files -> files.bytes(SET + "not-modelled.md", latin("Not\none \u00e9\n"))),
                new Seed(
                        Kind.UNREADABLE_FILE,
                        "a double quote is opened and never closed",
                        WEIGHTS,
                        "4.1,",
                        "",
                        files -> files.edit(WEIGHTS, "\n4.1,", "\n4.1,\"")),
                new Seed(
                        Kind.HIDDEN_CHARACTER,
                        "a mark turns the reading direction",
                        DOMESTIC,
                        "Offence(",
                        "",
                        files -> files.edit(DOMESTIC, "( domestic", "( \u202Edomestic")),
                new Seed(
                        Kind.FOREIGN_FILE,
                        "notes lie among the rules",
                        SET + "notes.txt",
                        "",
                        "",
                        files -> files.write(SET + "notes.txt", "x")),
                new Seed(
                        Kind.MISSING_FILE,
                        "the weight table is gone",
                        MANIFEST,
                        "id:",
                        "",
                        files -> files.delete(WEIGHTS)),
                new Seed(Kind.MISSING_FILE, "the manifest has a wrong name", "rules/vha-2024.01", "", "", files -> {
                    files.write(SET + "rulset.yaml", files.text(MANIFEST));
                    files.delete(MANIFEST);
                }),
                new Seed(
                        Kind.INVALID_MANIFEST,
                        "'owner' is misspelt",
                        MANIFEST,
                        "ownr:",
                        "",
                        files -> files.edit(MANIFEST, "\nowner:", "\nownr:")),
                new Seed(
                        Kind.INVALID_MANIFEST,
                        "a value is written in words",
                        MANIFEST,
                        "value: six",
                        "",
                        files -> files.edit(
                                MANIFEST, "first-band-months:\n    value: 6", "first-band-months:\n    value: six")),
                new Seed(
                        Kind.INVALID_MANIFEST,
                        "two parameters are one to rules",
                        MANIFEST,
                        "  band1:",
                        "band1",
                        files -> files.write(
                                MANIFEST,
                                files.text(MANIFEST).stripTrailing() + parameter("band-1") + parameter("band1")
                                        + "\n")),
                new Seed(
                        Kind.INVALID_MANIFEST,
                        "a set has a name that Windows reserves",
                        "rules/con/ruleset.yaml",
                        "id:",
                        "",
                        files -> files.write(
                                "rules/con/ruleset.yaml", files.text(MANIFEST).replaceFirst("\nid: .*", "\nid: con"))),
                new Seed(
                        Kind.UNREAD_PARAMETER,
                        "a number is set for no rule",
                        MANIFEST,
                        "spare-months",
                        "spare-months",
                        files -> files.write(
                                MANIFEST,
                                files.text(MANIFEST).stripTrailing()
                                        + "\n  spare-months: { value: 3, unit: months, basis: assumption, source: x, meaning: x }\n")),
                new Seed(
                        Kind.UNKNOWN_PREDECESSOR,
                        "the predecessor is misspelt",
                        MANIFEST,
                        "predecessor:",
                        "",
                        files -> files.edit(MANIFEST, "predecessor: vha-2020.04", "predecessor: vha-2020.40")),
                new Seed(
                        Kind.UNKNOWN_PREDECESSOR,
                        "two sets follow each other",
                        MANIFEST,
                        "predecessor:",
                        "",
                        files -> files.edit(
                                "rules/vha-2020.04/ruleset.yaml", "\nowner:", "\npredecessor: vha-2024.01\nowner:")),
                new Seed(
                        Kind.WEIGHT_ROW,
                        "a crime type is in small letters",
                        WEIGHTS,
                        "homicide,",
                        "1",
                        files -> files.edit(WEIGHTS, "Murder,7973,HOMICIDE", "Murder,7973,homicide")),
                new Seed(
                        Kind.WEIGHT_DUPLICATE,
                        "a class is listed again",
                        WEIGHTS,
                        "81,Other knives",
                        "81",
                        files -> files.edit(WEIGHTS, "90,Other knives", "81,Other knives")),
                new Seed(
                        Kind.WEIGHT_NOT_POSITIVE,
                        "murder weighs nothing",
                        WEIGHTS,
                        "Murder",
                        "1",
                        files -> files.edit(WEIGHTS, "Murder,7973", "Murder,0")),
                new Seed(
                        Kind.WEIGHT_NOT_POSITIVE,
                        "a weight is no number",
                        WEIGHTS,
                        "Murder",
                        "1",
                        files -> files.edit(WEIGHTS, "Murder,7973", "Murder,a lot")),
                new Seed(
                        Kind.UNKNOWN_CLASS,
                        "a class is misspelt",
                        WEIGHTS,
                        "62Z,",
                        "62Z",
                        files -> files.edit(WEIGHTS, "62A,", "62Z,")),
                new Seed(
                        Kind.WEIGHT_GAP,
                        "a row is lost",
                        WEIGHTS,
                        "36,Kidnapping",
                        "62A",
                        files -> files.write(WEIGHTS, files.text(WEIGHTS).replaceAll("(?m)^62A,.*\n", ""))),
                new Seed(
                        Kind.WEIGHT_GAP,
                        "a rule counts a class without a weight",
                        SET + "scoring/stalking.drl",
                        "QualifyingOffence(",
                        "SCO-09",
                        files -> files.rule(
                                "scoring/stalking.drl",
                                "SCO-09",
                                "$x : QualifyingOffence( offenceClass == \"104\" )",
                                "contribute( $x, $x.weight, 10 )")),
                new Seed(
                        Kind.PUBLISHED_CHANGED,
                        "a published file gets another line",
                        SET + "not-modelled.md",
                        "",
                        "",
                        files -> files.write(
                                SET + "not-modelled.md", files.text(SET + "not-modelled.md") + "\nMore.\n")));
    }

    private static String parameter(String name) {
        return "\n  " + name + ": { value: 3, unit: months, basis: assumption, source: x, meaning: x }";
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
