package org.openvha.facts;

import java.io.IOException;
import org.openvha.document.CanonicalJson;

/** Rows of {@code activities.csv}. */
final class ActivityRows implements RowFormat<Activity> {

    private final KnownIndividuals known;
    private final Choice<ActivityKind> kinds = Choice.of(ActivityKind.values());

    ActivityRows(KnownIndividuals known) {
        this.known = known;
    }

    @Override
    public FactKind<Activity> kind() {
        return FactKind.ACTIVITIES;
    }

    @Override
    public Activity read(Row row) {
        return new Activity(
                row.id("activity_id"),
                row.individual(known),
                row.choice("kind", kinds),
                row.date("date"),
                row.date("recorded_on"));
    }

    static void write(Activity activity, CanonicalJson json) throws IOException {
        json.member("activity_id", activity.id())
                .member("date", activity.date())
                .member("individual_id", activity.individualId())
                .member("kind", activity.kind().name())
                .member("recorded_on", activity.recordedOn());
    }
}
