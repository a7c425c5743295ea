package org.openvha.facts;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.openvha.document.CanonicalJson;
import org.openvha.document.Digests;

/** Digests of facts: canonical JSON of an object with a member for each file, its rows in order of id (docs/digests.md). */
public final class FactsDigest {

    private static final List<FactKind<?>> ASSESSED = FactKind.ALL.stream()
            .filter(kind -> kind != FactKind.DEMOGRAPHICS)
            .sorted(Comparator.comparing(kind -> kind.file().key()))
            .toList();

    private FactsDigest() {}

    /** Of everything that may reach a rule. Each kind is asked for once, in order of the files' keys. */
    public static String ofFacts(FactSource facts) {
        return of(ASSESSED, facts);
    }

    /** Of demographics, which are the one kind asked for. */
    public static String ofDemographics(FactSource facts) {
        return of(List.of(FactKind.DEMOGRAPHICS), facts);
    }

    private static String of(List<FactKind<?>> kinds, FactSource facts) {
        return Digests.sha256(out -> {
            CanonicalJson json = new CanonicalJson(out).beginObject();
            for (FactKind<?> kind : kinds) {
                write(kind, facts, json);
            }
            json.endObject().flush();
        });
    }

    private static <T> void write(FactKind<T> kind, FactSource facts, CanonicalJson json) throws IOException {
        json.name(kind.file().key()).beginArray();
        facts.each(kind, fact -> {
            json.beginObject();
            kind.write(fact, json);
            json.endObject();
        });
        json.endArray();
    }
}
