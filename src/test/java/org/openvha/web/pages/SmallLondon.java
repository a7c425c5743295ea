package org.openvha.web.pages;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.TestAccounts;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.openvha.settings.Settings;
import org.openvha.synthetic.SyntheticLondon;
import org.openvha.web.Service;
import org.openvha.web.security.WebActors;

/** The real service over a real database with a few thousand people of synthetic London. */
record SmallLondon(Register register, Service service) implements AutoCloseable {

    private static final int PEOPLE = 3000;

    static SmallLondon in(Path folder) {
        Path checkout = Path.of(System.getProperty("openvha.checkout", "")).toAbsolutePath();
        // The clock stands still, so that the seconds over which requests are spread never pass.
        Map<String, String> set = Map.of("port", "0", "requests-per-second", "10000");
        Settings settings = Settings.read(Map.of(), set, checkout, folder);
        Clock clock = Clock.fixed(Instant.parse("2024-02-01T09:30:00Z"), ZoneOffset.UTC);
        DataSource database = TestDatabase.fresh();
        Register register = Register.over(database, settings.rules(), clock, 2, new WebActors(Tester.ACTOR));
        TestAccounts.in(database, register.accounts());
        return new SmallLondon(register, Service.start(settings, register, database, clock));
    }

    void load(Path folder) {
        new SyntheticLondon(PEOPLE, 7).writeTo(folder, done -> {});
        Facts facts = FactsFolder.read(folder, done -> {});
        register.facts().load(facts, true, done -> {});
    }

    Run assess() {
        return register.runs()
                .execute(new RunRequest(RunMode.ASSESSMENT, Optional.empty(), SyntheticLondon.AS_OF), progress -> {});
    }

    @Override
    public void close() {
        service.close();
        register.close();
    }
}
