package org.openvha.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.openvha.document.BadInputException;

/** A program that opens a database, writes a row, says so, and holds the database until it is ended. Arguments: data folder, URL of the service or nothing. */
final class Holding {

    private Holding() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            Database database = TestSettings.in(Path.of(arguments[0])).open();
            if (arguments.length > 1) {
                database.answersAt(arguments[1]);
            }
            Sql.in(database).keep("by the other process");
            System.out.println("ready");
            new CountDownLatch(1).await();
        } catch (BadInputException | DatabaseUnavailable refused) {
            System.out.println("refused: " + refused.getMessage());
        }
    }
}
