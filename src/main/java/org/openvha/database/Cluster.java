package org.openvha.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.openvha.document.BadInputException;
import org.openvha.document.Folders;

/** The server's files, made at the first start. */
record Cluster(DataFolder folder, Programs programs) {

    static final String USER = "openvha";
    private static final String UNFINISHED = "postgres-unfinished";

    void makeOrCheck(Consumer<String> says) throws IOException {
        if (Files.exists(folder.cluster())) {
            checkVersion();
        } else {
            says.accept("Setting up a database in " + folder.root() + ", once");
            make();
        }
    }

    /** Under another name until it is whole, so that a start that was killed leaves none that is half there. */
    private void make() throws IOException {
        Path unfinished = folder.root().resolve(UNFINISHED);
        Folders.delete(unfinished);
        ServerPassword.writeTo(folder.password());
        Programs.Outcome made = programs.run(
                unfinished,
                "initdb",
                "--username=" + USER,
                "--pwfile=" + folder.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
        if (!made.isGood()) {
            Folders.delete(unfinished);
            throw new DatabaseUnavailable("PostgreSQL could not set up a database in " + folder.root() + ": "
                    + lastLine(made.output()) + ". " + FreeSpace.remedy(folder.root())
                    + DatabaseUnavailable.ANOTHER_FOLDER);
        }
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String lastLine(String output) {
        return output.lines()
                .filter(line -> line.contains("error:") || line.contains("FATAL") || line.contains("PANIC"))
                .findFirst()
                .orElse(output.lines().reduce((first, second) -> second).orElse("it said nothing"));
    }

    private void checkVersion() throws IOException {
        String made = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        String ours =
                programs.run(folder.cluster(), "postgres", "--version").output().replaceAll("\\D*(\\d+).*", "$1");
        if (!made.equals(ours)) {
            throw new BadInputException(
                    "The database in " + folder.root() + " was made by PostgreSQL " + made
                            + ", and this version of OpenVHA brings " + ours
                            + ". Use it with the version of OpenVHA that made it, or name a new folder with OPENVHA_DATA and load the facts anew.");
        }
    }
}
