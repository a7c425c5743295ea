package org.openvha.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openvha.settings.Settings;

/** The settings of a demonstration: a database of its own, whatever else is set. */
record DemoSettings(DemoPlace place, Path rules, int threads, Optional<Integer> port) {

    Settings read() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("rules", rules.toAbsolutePath().normalize().toString());
        options.put("threads", Integer.toString(threads));
        port.ifPresent(number -> options.put("port", number.toString()));
        return ServiceSettings.of(System.getenv(), options)
                .embeddedIn(place.data().toAbsolutePath().normalize());
    }

    /** The same with a port that is free, if the one that is set is taken and nobody asked for it by name. */
    Settings withFreePort(Settings settings, Console console) {
        if (port.isPresent()) {
            Ports.requireFree(settings.address(), settings.port());
        }
        if (Ports.isFree(settings.address(), settings.port())) {
            return settings;
        }
        console.out().println("Port " + settings.port() + " is taken; serving at a free one (--port N chooses).");
        return settings.atPort(0);
    }
}
