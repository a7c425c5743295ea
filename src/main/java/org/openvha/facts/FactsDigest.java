package org.openvha.facts;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openvha.document.CanonicalJson;
import org.openvha.document.Digests;

/** Digests of accepted rows: canonical JSON of an object with a member for each file, its rows in order of id (docs/digests.md). */
final class FactsDigest {

    private FactsDigest() {}

    /** Of everything that may reach a rule. */
    static String ofFacts(Tables tables) {
        return of(tables.all().stream().filter(table -> table.format().file() != FactsFile.DEMOGRAPHICS));
    }

    static String ofDemographics(Tables tables) {
        return of(Stream.of(tables.demographics()));
    }

    private static String of(Stream<? extends Table<?>> tables) {
        List<? extends Table<?>> ordered = tables.sorted(
                        Comparator.comparing(table -> table.format().file().key()))
                .toList();
        return Digests.sha256(out -> {
            CanonicalJson json = new CanonicalJson(out).beginObject();
            for (Table<?> table : ordered) {
                write(table, json);
            }
            json.endObject().flush();
        });
    }

    private static <T> void write(Table<T> table, CanonicalJson json) throws IOException {
        json.name(table.format().file().key()).beginArray();
        for (T fact : table.accepted()) {
            json.beginObject();
            table.format().write(fact, json);
            json.endObject();
        }
        json.endArray();
    }
}
