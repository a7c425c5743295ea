package org.openvha.register.facts;

import java.sql.SQLException;
import java.util.List;
import org.openvha.facts.Activity;
import org.openvha.facts.ActivityKind;
import org.openvha.facts.FactKind;
import org.openvha.register.copy.CopyText;

/** Activities. */
final class ActivityTable implements FactTable<Activity> {

    private final Spellings<ActivityKind> kinds = Spellings.of(ActivityKind.values());

    @Override
    public FactKind<Activity> kind() {
        return FactKind.ACTIVITIES;
    }

    @Override
    public String name() {
        return "activity";
    }

    @Override
    public List<String> columns() {
        return List.of("activity_id", "individual_id", "kind", "activity_date", "recorded_on");
    }

    @Override
    public void write(Activity activity, CopyText row) throws SQLException {
        row.text(activity.id())
                .text(activity.individualId())
                .text(activity.kind().name())
                .date(activity.date())
                .date(activity.recordedOn());
    }

    @Override
    public Activity read(StoredRow row) {
        return new Activity(row.text(0), row.individual(1), row.choice(2, kinds), row.date(3), row.date(4));
    }
}
