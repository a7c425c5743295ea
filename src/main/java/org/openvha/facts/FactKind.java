package org.openvha.facts;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.openvha.document.CanonicalJson;

/** One kind of facts: the file they come in, what names them, whom they are about, and their one spelling. */
public final class FactKind<T> {

    public static final FactKind<Individual> INDIVIDUALS =
            new FactKind<>(FactsFile.INDIVIDUALS, Individual::id, Individual::id, IndividualRows::write);
    public static final FactKind<Offence> OFFENCES =
            new FactKind<>(FactsFile.OFFENCES, Offence::id, Offence::individualId, OffenceRows::write);
    public static final FactKind<IntelligenceReport> INTELLIGENCE = new FactKind<>(
            FactsFile.INTELLIGENCE, IntelligenceReport::id, IntelligenceReport::individualId, IntelligenceRows::write);
    public static final FactKind<CustodyPeriod> CUSTODY =
            new FactKind<>(FactsFile.CUSTODY, CustodyPeriod::id, CustodyPeriod::individualId, CustodyRows::write);
    public static final FactKind<Activity> ACTIVITIES =
            new FactKind<>(FactsFile.ACTIVITIES, Activity::id, Activity::individualId, ActivityRows::write);
    public static final FactKind<Review> REVIEWS =
            new FactKind<>(FactsFile.REVIEWS, Review::id, Review::individualId, ReviewRows::write);
    public static final FactKind<Demographics> DEMOGRAPHICS = new FactKind<>(
            FactsFile.DEMOGRAPHICS, Demographics::individualId, Demographics::individualId, DemographicsRows::write);

    /** In the order of the contract. */
    public static final List<FactKind<?>> ALL =
            List.of(INDIVIDUALS, OFFENCES, INTELLIGENCE, CUSTODY, ACTIVITIES, REVIEWS, DEMOGRAPHICS);

    /** Writes the members of a row's canonical JSON: every column by name, in order of names, with the text that the CSV file holds. */
    interface Spelling<T> {
        void write(T fact, CanonicalJson json) throws IOException;
    }

    private final FactsFile file;
    private final Function<T, String> id;
    private final Function<T, String> individualId;
    private final Spelling<T> spelling;

    private FactKind(FactsFile file, Function<T, String> id, Function<T, String> individualId, Spelling<T> spelling) {
        this.file = file;
        this.id = id;
        this.individualId = individualId;
        this.spelling = spelling;
    }

    public FactsFile file() {
        return file;
    }

    /** What names the fact, once in its file. */
    public String id(T fact) {
        return id.apply(fact);
    }

    public String individualId(T fact) {
        return individualId.apply(fact);
    }

    void write(T fact, CanonicalJson json) throws IOException {
        spelling.write(fact, json);
    }

    @Override
    public String toString() {
        return file.key();
    }
}
