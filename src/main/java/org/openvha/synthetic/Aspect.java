package org.openvha.synthetic;

/** What is thrown for separately, so that tuning one aspect leaves the others as they were. */
enum Aspect {
    PERSON(1),
    OFFENDING(2),
    CUSTODY(3),
    INTELLIGENCE(4),
    ACTIVITIES(5),
    REVIEWS(6),
    ETHNICITY(7);

    private final long salt;

    Aspect(long salt) {
        this.salt = salt;
    }

    long salt() {
        return salt;
    }
}
