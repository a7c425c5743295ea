package org.openvha.register.rulesets;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.database.Database;
import org.openvha.register.runs.KilledWork;
import org.openvha.register.runs.Marks;

/**
 * A process that submits, approves and publishes the last draft of a folder, and tells a mark before every statement and around every commit. Arguments: folder of the
 * database, folder of rules, and the number of the mark to stop and wait at, or 0.
 */
final class KilledPublication {

    private KilledPublication() {}

    public static void main(String[] arguments) {
        Marks marks = new Marks(Integer.parseInt(arguments[2]));
        try (Database database = Database.open(KilledWork.settings(Path.of(arguments[0])), said -> {})) {
            Candidates candidates = new Candidates(
                    Path.of(arguments[1]), marking(database.dataSource(), marks), Optional.of(Clock.systemUTC()));
            List<String> drafts = candidates.ruleSets().drafts();
            toTheEnd(candidates, drafts.get(drafts.size() - 1));
            marks.mark("end");
        }
    }

    static void toTheEnd(Candidates candidates, String id) {
        candidates.submit(id);
        candidates.approveByAll(id);
        candidates.publish(id, day(id));
    }

    /** A later one for each later id, such as {@code vha-2025.03}; months ahead, so that midnight makes no difference. */
    static LocalDate day(String id) {
        return LocalDate.now(ZoneOffset.UTC).plusMonths(1).plusDays(Long.parseLong(id.substring(id.length() - 2)));
    }

    private static DataSource marking(DataSource database, Marks marks) {
        return (DataSource) Proxy.newProxyInstance(
                KilledPublication.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, given) -> {
                    Object result = called(database, method, given);
                    return result instanceof Connection connection ? marking(connection, marks) : result;
                });
    }

    private static Connection marking(Connection connection, Marks marks) {
        return (Connection) Proxy.newProxyInstance(
                KilledPublication.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, given) -> {
                    if (method.getName().equals("prepareStatement")) {
                        marks.mark("before "
                                + given[0].toString()
                                        .strip()
                                        .lines()
                                        .findFirst()
                                        .orElse(""));
                    }
                    if (!method.getName().equals("commit")) {
                        return called(connection, method, given);
                    }
                    marks.mark("before COMMIT");
                    Object result = called(connection, method, given);
                    marks.mark("after COMMIT");
                    return result;
                });
    }

    private static Object called(Object target, Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(target, given);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
