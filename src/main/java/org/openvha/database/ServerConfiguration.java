package org.openvha.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the embedded server is told, written anew at each start.
 *
 * @param port on 127.0.0.1, the only address it listens at
 * @param connections how many it lets in
 */
record ServerConfiguration(int port, int connections, ServerSafety safety) {

    /** For looking in while a service has all of its own. */
    private static final int SPARE_CONNECTIONS = 10;

    private static final List<String> ALWAYS = List.of(
            "listen_addresses = '127.0.0.1'",
            "unix_socket_directories = ''",
            "password_encryption = 'scram-sha-256'",
            "timezone = 'UTC'",
            "datestyle = 'iso, ymd'",
            "lc_messages = 'C'",
            "# Loads and runs write much at once; there is no replica.",
            "shared_buffers = '256MB'",
            "work_mem = '32MB'",
            "maintenance_work_mem = '128MB'",
            "max_wal_size = '4GB'",
            "checkpoint_timeout = '15min'",
            "wal_level = minimal",
            "max_wal_senders = 0",
            "max_logical_replication_workers = 0",
            "jit = off",
            "# Neither statements nor values nor the messages of errors, which quote values: they are personal data.",
            "log_timezone = 'UTC'",
            "log_min_messages = log",
            "log_min_error_statement = panic",
            "log_error_verbosity = terse",
            "log_statement = 'none'",
            "log_min_duration_statement = -1",
            "log_parameter_max_length = 0",
            "log_parameter_max_length_on_error = 0",
            "log_checkpoints = off",
            "log_lock_waits = off",
            "log_autovacuum_min_duration = -1",
            "debug_print_plan = off",
            "update_process_title = off");

    private static final List<String> WHO_MAY_CONNECT = List.of("host all all 127.0.0.1/32 scram-sha-256");

    void writeTo(Path cluster) throws IOException {
        List<String> ours = List.of(
                "# Written by OpenVHA at each start.",
                "port = " + port,
                "max_connections = " + (connections + SPARE_CONNECTIONS));
        write(
                cluster.resolve("postgresql.conf"),
                Stream.of(ours, safety.lines(), ALWAYS).flatMap(List::stream).toList());
        write(cluster.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        Files.deleteIfExists(cluster.resolve("postgresql.auto.conf"));
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
