package org.openvha.facts;

import java.util.List;

/** The files of a folder of facts with their columns, in the order of the contract (section 1). The first column is the id of a row. */
public enum FactsFile {
    INDIVIDUALS("individuals", true, "individual_id", "date_of_birth", "borough"),
    OFFENCES(
            "offences",
            true,
            "offence_id",
            "individual_id",
            "crime_report",
            "offence_code",
            "offence_date",
            "recorded_on",
            "role",
            "domestic",
            "borough"),
    INTELLIGENCE(
            "intelligence",
            false,
            "report_id",
            "individual_id",
            "theme",
            "report_date",
            "recorded_on",
            "source_evaluation",
            "intelligence_assessment"),
    CUSTODY("custody", false, "custody_id", "individual_id", "from", "to", "recorded_on"),
    ACTIVITIES("activities", false, "activity_id", "individual_id", "kind", "date", "recorded_on"),
    REVIEWS(
            "reviews",
            false,
            "review_id",
            "individual_id",
            "decision",
            "scope",
            "offence_id",
            "decided_on",
            "recorded_on"),
    DEMOGRAPHICS("demographics", false, "individual_id", "sex", "ethnicity");

    private final String key;
    private final boolean required;
    private final List<String> columns;

    FactsFile(String key, boolean required, String... columns) {
        this.key = key;
        this.required = required;
        this.columns = List.of(columns);
    }

    /** The file's name without {@code .csv}, as digests spell it. */
    public String key() {
        return key;
    }

    /** The file's name in a folder of facts, such as {@code offences.csv}. */
    public String fileName() {
        return key + ".csv";
    }

    /** Whether a folder must hold it; another file that is absent means that there are no such facts. */
    public boolean required() {
        return required;
    }

    /** All columns, each of which a header must name once, in the order of the contract. */
    public List<String> columns() {
        return columns;
    }

    /** The column whose value names a row and is unique in the file. */
    public String idColumn() {
        return columns.get(0);
    }
}
