package org.openvha.register.reviews;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openvha.audit.Actors;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.Operation;
import org.openvha.register.Part;
import org.openvha.register.lists.Consultations;

/** Reviews for whoever reads them, by whichever door: each reading is logged. Thread-safe. */
public final class ReviewReading {

    private final ReviewRows rows;
    private final Journal journal;
    private final Actors actors;

    ReviewReading(ReviewRows rows, Journal journal, Actors actors) {
        this.actors = actors;
        this.rows = rows;
        this.journal = journal;
    }

    public Optional<Review> one(long review) {
        Optional<Review> found = rows.find(review);
        found.ifPresent(read -> journal.write(Event.done(Operation.CONSULTATION, "read-review")
                .about(read.individual())
                .with("review", read.id())));
        return found;
    }

    /**
     * Newest first.
     *
     * @param open whether only those that nobody has decided
     * @param before a number that all are below
     */
    public Part<Review> newestFirst(boolean open, long before, int most) {
        return logged(Part.of(rows.newestFirst(open, before, most + 1), most), open);
    }

    /** Those that wait for a decision, the oldest first, and then those that were decided, the newest first. */
    public Part<Review> openFirst(OpenPlace after, int most) {
        return logged(Part.of(rows.openFirst(after, most + 1), most), false);
    }

    /**
     * Some of those that a reader raised.
     *
     * @param olderThan the number that older ones are below; empty where there are none
     */
    public record Own(List<Review> reviews, Optional<Long> olderThan) {}

    /**
     * Those that whoever acts raised, newest first, with what became of them.
     *
     * @param before a number that all are below
     * @param mayRead about which individuals they may read now; they or the person may have moved since
     */
    public Own own(long before, int most, Predicate<String> mayRead) {
        Part<Review> raised = Part.of(rows.raisedBy(actors.current().name(), before, most + 1), most);
        List<Review> shown = raised.rows().stream()
                .filter(review -> mayRead.test(review.individual()))
                .toList();
        log(Event.done(Operation.CONSULTATION, "read-own-reviews").with("reviews", shown.size()), shown);
        return new Own(shown, raised.last().map(Review::id));
    }

    /** All about one person, newest first, for whoever reads the person or a review of them, which is logged as that. */
    public List<Review> ofIndividual(String individual) {
        return rows.ofIndividual(individual);
    }

    private Part<Review> logged(Part<Review> read, boolean open) {
        log(
                Event.done(Operation.CONSULTATION, "read-reviews")
                        .with("reviews", read.rows().size())
                        .with("open", open ? "yes" : "no"),
                read.rows());
        return read;
    }

    private void log(Event event, List<Review> read) {
        journal.write(Consultations.ofCases(
                event, read.stream().map(Review::individual).toList()));
    }
}
