package org.openvha.access;

/** Something that a role may be allowed to do. */
public enum Permission {
    READ_LIST("Read the list in force"),
    READ_PERSON("Read a person's assessment under the list in force, with a reason"),
    COMPARE_PEOPLE("Put up to four people side by side, with a reason"),
    READ_LIST_OF_RUN("Read the list of a named run: the one in force, or a simulation's"),
    READ_EARLIER_LISTS("Read earlier lists"),
    READ_HISTORY("Read how a person came on and left lists, with a reason"),
    READ_EVERYBODY("Read everybody's assessments at once, with a reason"),
    LOAD_FACTS("Load and correct facts"),
    READ_LOADS("Read what became of loads, as counts"),
    READ_REJECTED("Read the rows that a load refused"),
    START_RUN("Start a run"),
    READ_RUNS("Read and follow runs, as counts"),
    READ_RULES("Read rule sets, and the description of the interface"),
    RAISE_REVIEW(
            "Say that somebody should not be on the assessment, or that a fact is wrong, and read what became of it"),
    READ_REVIEWS("Read reviews, and why each was decided as it was"),
    DECIDE_REVIEW("Decide a review that somebody else raised"),
    HANDLE_ACCESS_REQUESTS("Record and decide right-of-access cases, and read their letters"),
    DISCLOSE("Record disclosures, give out their documents, and tell recipients later"),
    READ_DISCLOSURES("Read what was disclosed to whom, and who is to be told"),
    TRACE("Trace a rule, a weight row, an offence or a report to everybody it touched, with a reason"),
    READ_METRICS("Read the service's version and metrics");

    private final String words;

    Permission(String words) {
        this.words = words;
    }

    /** What it allows, for readers. */
    public String words() {
        return words;
    }
}
