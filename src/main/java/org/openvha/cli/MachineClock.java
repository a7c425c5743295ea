package org.openvha.cli;

import java.time.Clock;
import java.time.ZoneId;

/** The one place that reads the machine's clock; everything else is handed one. */
final class MachineClock {

    private MachineClock() {}

    /** @param zone in which today is today */
    static Clock in(ZoneId zone) {
        return Clock.system(zone);
    }
}
