package org.openvha.register.facts;

import java.util.List;
import org.openvha.facts.FactKind;
import org.openvha.facts.FactsFile;

/** The tables of all kinds of facts. */
final class FactTables {

    /** In the order of the contract. */
    static final List<FactTable<?>> ALL = List.of(
            new IndividualTable(),
            new OffenceTable(),
            new IntelligenceTable(),
            new CustodyTable(),
            new ActivityTable(),
            new ReviewTable(),
            new DemographicsTable());

    /** Those that case files are made of; individuals first. */
    static final List<FactTable<?>> ASSESSED =
            ALL.stream().filter(table -> table.kind() != FactKind.DEMOGRAPHICS).toList();

    private FactTables() {}

    @SuppressWarnings("unchecked")
    static <T> FactTable<T> of(FactKind<T> kind) {
        return (FactTable<T>) of(kind.file());
    }

    static FactTable<?> of(FactsFile file) {
        return ALL.get(file.ordinal());
    }
}
