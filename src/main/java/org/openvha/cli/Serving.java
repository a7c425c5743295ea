package org.openvha.cli;

import java.io.PrintWriter;
import org.openvha.register.journal.Sealer;
import org.openvha.settings.Settings;
import org.openvha.web.Service;

/** Answers until the process is told to stop. */
final class Serving {

    private Serving() {}

    static void run(Settings settings, Console console) throws Exception {
        Ports.requireFree(settings.address(), settings.port());
        try (UntilStopped open = new UntilStopped(console.err())) {
            OpenRegister opened = OpenRegister.forService(open, settings, console);
            new FirstStart(opened, console).accounts();
            Service service = start(open, opened);
            PrintWriter out = console.out();
            out.println("Serving the list in force at " + service.url());
            out.println("Database " + opened.database().where());
            out.println("Ctrl-C stops it.");
            open.waitForStop();
        }
    }

    static Service start(UntilStopped open, OpenRegister opened) throws Exception {
        open.open(() -> Sealer.start(opened.sealing()));
        Service service = open.open(() -> Service.start(
                opened.settings(), opened.register(), opened.database().dataSource(), opened.clock()));
        opened.database().answersAt(service.url());
        return service;
    }
}
