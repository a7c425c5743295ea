package org.openvha.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.access.Role;
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
            OpenRegister opened = OpenRegister.forService(open, settings, console);
            Loading.load(opened.register(), Intake.read(facts, console), true, console);
            Run run = Running.execute(
                    opened.register(),
                    new RunRequest(RunMode.ASSESSMENT, Optional.empty(), SyntheticLondon.AS_OF),
                    console);
            List<ListRow> listed = RankedList.of(opened.register(), run.id());
            FirstStart first = new FirstStart(opened, console);
            first.demonstration();
            Service service = Serving.start(open, opened);
            String credentials = credentials(first.file());
            ask(service.url() + "sign-in", credentials);
            ask(service.url() + "api/individuals/" + listed.get(0).individual() + "/assessment", credentials);
            ask(service.url() + "api/list", credentials);
        }
    }

    private static String credentials(Path passwords) throws IOException {
        String account = Role.ANALYST.label();
        String password = Files.readAllLines(passwords).stream()
                .filter(line -> line.startsWith(account + " "))
                .map(line -> line.substring(account.length()).strip())
                .findFirst()
                .orElseThrow();
        return Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static void ask(String url, String credentials) throws IOException {
        URLConnection connection = URI.create(url).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Basic " + credentials);
        connection.setRequestProperty("Consultation-Reason", "Rehearsal with people who are made up");
        try (InputStream answer = connection.getInputStream()) {
            answer.readAllBytes();
        }
    }
}
