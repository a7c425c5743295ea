package org.openvha.register.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.fixtures.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who may do anything to a database changes its log; and what all three who verify it say then. */
record Tampering(KeptLog log, Path temporary) {

    void with(String statement) {
        DataSource owner = TestDatabase.asOwner(log.database());
        JdbcClient sql = JdbcClient.create(owner);
        new TransactionTemplate(new DataSourceTransactionManager(owner)).executeWithoutResult(status -> {
            sql.sql("SET LOCAL session_replication_role = replica").update();
            sql.sql(statement).update();
        });
    }

    /** The export itself adds an entry and a checkpoint to the end, which changes nothing about the first fault. */
    void everybodySays(String what, Optional<String> words) throws Exception {
        says("database", what, log.fault(), words);
        Path folder = Files.createTempDirectory(temporary, "export-");
        log.export(folder);
        says("database after export", what, log.fault(), words);
        says("export", what, log.faultOfExport(folder), words);
        says("standalone", what, KeptLog.faultByAnother(folder), words.map(Tampering::firstWords));
    }

    private static void says(String who, String what, Optional<String> said, Optional<String> words) {
        if (words.isEmpty()) {
            assertThat(said).as("%s, %s", who, what).isEmpty();
        } else {
            assertThat(said.orElse("nothing")).as("%s, %s", who, what).startsWith(words.get());
        }
    }

    /** What is named and where: {@code Entry 17}. */
    static String firstWords(String words) {
        String[] all = words.split(" ", 3);
        return all[0] + " " + all[1];
    }
}
