package org.openvha.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.openvha.assessment.Flag;
import org.openvha.facts.Activity;
import org.openvha.facts.ActivityKind;
import org.openvha.facts.CaseFile;

/** What is flagged for somebody on the assessment (reference policy, section 5). */
final class Flags {
    private final PolicyDates dates;
    private final Reasons reasons;

    Flags(PolicyDates dates, Reasons reasons) {
        this.dates = dates;
        this.reasons = reasons;
    }

    List<Flag> included(CaseFile file, OffenceReading offences, IntelligenceReading intelligence) {
        List<Flag> flags = new ArrayList<>();
        addGaps(file.activities(), intelligence, flags);
        LocalDate dateOfBirth = file.individual().dateOfBirth();
        if (PolicyDates.age(dateOfBirth, dates.asOf) < 18) {
            addChild(file, flags);
        } else if (offences.qualifyingUnder18 > 0) {
            OptionalLong count = OptionalLong.of(offences.qualifyingUnder18);
            flags.add(new Flag(reasons.under18[3].rule(), List.of(), count, reasons.under18[3].because()));
        }
        return flags;
    }

    private void addGaps(List<Activity> activities, IntelligenceReading intelligence, List<Flag> flags) {
        if (!anyRecent(activities, false)) {
            flags.add(flag(reasons.gaps[0]));
        }
        if (!intelligence.anyRecent()) {
            flags.add(flag(reasons.gaps[1]));
        }
    }

    private void addChild(CaseFile file, List<Flag> flags) {
        flags.add(flag(reasons.under18[0]));
        if (PolicyDates.age(file.individual().dateOfBirth(), dates.sixMonthsOn) >= 18) {
            flags.add(flag(reasons.under18[1]));
        }
        if (!anyRecent(file.activities(), true)) {
            flags.add(flag(reasons.under18[2]));
        }
    }

    private boolean anyRecent(List<Activity> activities, boolean safeguardingOnly) {
        for (int i = 0; i < activities.size(); i++) {
            Activity activity = activities.get(i);
            if ((!safeguardingOnly || activity.kind() == ActivityKind.SAFEGUARDING)
                    && dates.isKnown(activity.date(), activity.recordedOn())
                    && !activity.date().isBefore(dates.ninetyDaysBack)) {
                return true;
            }
        }
        return false;
    }

    List<Flag> removed(List<String> reviewIds) {
        return List.of(new Flag(reasons.removal.rule(), reviewIds, OptionalLong.empty(), reasons.removal.because()));
    }

    private static Flag flag(Reason reason) {
        return new Flag(reason.rule(), List.of(), OptionalLong.empty(), reason.because());
    }
}
