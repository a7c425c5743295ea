package org.openvha.cli;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.register.lists.ListRow;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.openvha.settings.Settings;
import org.openvha.synthetic.SyntheticLondon;
import org.openvha.web.Service;

/** Loads, runs, serves and asks once, on a database that is thrown away. */
record ServiceRehearsal(Path facts, Path data, Console console) {

    void run() throws Exception {
        Settings settings =
                ServiceSettings.of(System.getenv(), Map.of("port", "0")).embeddedIn(data);
        try (UntilStopped open = new UntilStopped(console.err())) {
            OpenRegister opened = OpenRegister.in(open, settings, console);
            Loading.load(opened.register(), Intake.read(facts, console), true, console);
            Run run = Running.execute(
                    opened.register(),
                    new RunRequest(RunMode.ASSESSMENT, Optional.empty(), SyntheticLondon.AS_OF),
                    console);
            List<ListRow> listed = RankedList.of(opened.register(), run.id());
            Service service = Serving.start(open, opened);
            ask(service.url());
            ask(service.url() + "individuals/" + listed.get(0).individual());
            ask(service.url() + "api/list");
        }
    }

    private static void ask(String url) throws Exception {
        try (InputStream answer = URI.create(url).toURL().openStream()) {
            answer.readAllBytes();
        }
    }
}
