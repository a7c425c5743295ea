package org.openvha.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openvha.access.Account;
import org.openvha.access.Barrier;
import org.openvha.register.accounts.KnownAccount;

/** Accounts as a table. */
record AccountList(List<KnownAccount> accounts, LocalDate today) {

    void print(PrintWriter out) {
        if (accounts.isEmpty()) {
            out.println("There are no accounts yet. The first start of ./vha serve makes one for each role.");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("account", "role", "BCU", "training until", "authorised by grade", "until", "can be used"));
        accounts.forEach(known -> rows.add(row(known.account())));
        int[] widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        });
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private List<String> row(Account account) {
        return List.of(
                account.name(),
                account.role().label(),
                account.bcu().map(Enum::name).orElse("-"),
                account.training().map(training -> training.until().toString()).orElse("-"),
                account.authorisation().map(given -> given.grade()).orElse("-"),
                account.authorisation().map(given -> given.until().toString()).orElse("-"),
                account.barrierOn(today).map(Barrier::words).orElse("yes"));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            line.append(Words.left(row.get(column), widths[column] + 2));
        }
        return line.toString().stripTrailing();
    }
}
