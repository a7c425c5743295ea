package org.openvha.register.reviews;

import java.util.List;
import java.util.Optional;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.Operation;

/** Reviews for whoever reads them, by whichever door: each reading is logged. Thread-safe. */
public final class ReviewReading {

    private final ReviewRows rows;
    private final Journal journal;

    ReviewReading(ReviewRows rows, Journal journal) {
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
    public ReviewPart newestFirst(boolean open, long before, int most) {
        return logged(ReviewPart.of(rows.newestFirst(open, before, most + 1), most), open);
    }

    /** Those that wait for a decision, the oldest first, and then those that were decided, the newest first. */
    public ReviewPart openFirst(long offset, int most) {
        return logged(ReviewPart.of(rows.openFirst(offset, most + 1), most), false);
    }

    /** All about one person, newest first, for whoever reads the person or a review of them, which is logged as that. */
    public List<Review> ofIndividual(String individual) {
        return rows.ofIndividual(individual);
    }

    private ReviewPart logged(ReviewPart read, boolean open) {
        journal.write(Event.done(Operation.CONSULTATION, "read-reviews")
                .with("reviews", read.reviews().size())
                .with("open", open ? "yes" : "no"));
        return read;
    }
}
