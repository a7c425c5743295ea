package org.openvha.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.openvha.facts.CaseFile;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.TestAccounts;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.openvha.synthetic.SyntheticLondon;
import org.openvha.web.security.WebActors;

/** A service of its own over a database of its own, and what tests do to it. */
final class RunningService implements AutoCloseable {

    private static final int THREADS = 2;

    final TestClock clock = new TestClock();
    final DataSource database;
    final Register register;
    final Client client;
    final org.openvha.settings.Settings settings;
    private final Path folder;
    private final Service service;
    private int extracts;

    private RunningService(Options options, DataSource database, Path folder) {
        this.database = database;
        this.folder = folder;
        this.register = Register.over(database, Path.of("rules"), clock, THREADS, new WebActors(Tester.ACTOR));
        TestAccounts.in(database, register.accounts());
        this.settings = options.settings(folder, 0);
        this.service = Service.start(settings, register, database, clock);
        this.client = new Client(service.url());
    }

    static RunningService start(Options options, Path folder) {
        return over(options, TestDatabase.fresh(), folder);
    }

    static RunningService over(Options options, DataSource database, Path folder) {
        return new RunningService(options, database, folder);
    }

    /** Loads synthetic London of that size and makes its list the one in force. */
    RunningService withList(int individuals) {
        load(synthetic(individuals, 1));
        run();
        return this;
    }

    Path synthetic(int individuals, long seed) {
        Path extract = folder.resolve("extract-" + extracts++);
        new SyntheticLondon(individuals, seed).writeTo(extract, rows -> {});
        return extract;
    }

    Path extract(List<CaseFile> people) {
        try {
            Path extract = folder.resolve("extract-" + extracts++);
            FactsWriter.write(people, extract);
            return extract;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void load(Path extract) {
        register.facts().load(FactsFolder.read(extract, rows -> {}), true, rows -> {});
    }

    Run run() {
        return register.runs()
                .execute(
                        new RunRequest(RunMode.ASSESSMENT, java.util.Optional.empty(), SyntheticLondon.AS_OF),
                        progress -> {});
    }

    String url() {
        return service.url();
    }

    Service service() {
        return service;
    }

    static byte[] zip(Path extract) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(extract)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        service.close();
        register.close();
    }
}
