package org.openvha.facts;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Facts of several kinds. Immutable. */
public final class FactSet implements FactSource {

    private final Map<FactsFile, List<?>> facts;

    private FactSet(Map<FactsFile, List<?>> facts) {
        this.facts = facts;
    }

    public static FactSet empty() {
        return new FactSet(Map.of());
    }

    /** The facts of a kind, in the order in which they were given. */
    @SuppressWarnings("unchecked")
    public <T> List<T> of(FactKind<T> kind) {
        return (List<T>) facts.getOrDefault(kind.file(), List.of());
    }

    /** Of these facts, those of one kind. */
    public FactSet only(FactsFile file) {
        return facts.containsKey(file) ? new FactSet(Map.of(file, facts.get(file))) : empty();
    }

    /** One of those whom these facts are about; empty if there are no facts. */
    public Optional<String> anyIndividual() {
        return FactKind.ALL.stream().flatMap(this::firstOf).findFirst();
    }

    private <T> Stream<String> firstOf(FactKind<T> kind) {
        return of(kind).stream().limit(1).map(kind::individualId);
    }

    @Override
    public <T> void each(FactKind<T> kind, Sink<T> sink) throws IOException {
        for (T fact : of(kind)) {
            sink.accept(fact);
        }
    }

    /** The same set with these facts of a kind in place of any before. The list is not copied and must not change any more: there may be millions. */
    public <T> FactSet with(FactKind<T> kind, List<T> ofKind) {
        Map<FactsFile, List<?>> more = new EnumMap<>(FactsFile.class);
        more.putAll(facts);
        more.put(kind.file(), Collections.unmodifiableList(ofKind));
        return new FactSet(more);
    }
}
