package org.openvha.audit.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openvha.document.page.Template;

/** Everything that the template of an access audit places: one file, no script. */
record AccessAuditPage(
        String month,
        String zone,
        String drawnUp,
        String summary,
        boolean usual,
        List<PatternRow> patterns,
        List<String> rules,
        List<UserPart> users) {

    private static final Template TEMPLATE = Template.html("/accessaudit/");

    /** A user's rows beyond that stand in the table alone, so that a browser can show the page. */
    private static final int ROWS_EACH = 500;

    record PatternRow(String kind, String user, String role, long count, String words, String link) {}

    record UserPart(String id, String user, String role, String summary, List<Row> rows, boolean cut, String left) {}

    record Row(String time, String what, String person, String reason, String remarks) {}

    static String html(AccessAudit audit) {
        return TEMPLATE.fill("page", of(audit));
    }

    private static AccessAuditPage of(AccessAudit audit) {
        List<User> order = audit.users().stream().map(UserActivity::user).toList();
        List<PatternRow> patterns = audit.patterns().stream()
                .map(pattern -> new PatternRow(
                        pattern.kind().label(),
                        pattern.user().name(),
                        pattern.user().role(),
                        pattern.count(),
                        pattern.words(),
                        id(order.indexOf(pattern.user()))))
                .toList();
        return new AccessAuditPage(
                audit.month().toString(),
                audit.zone().getId(),
                AccessAuditCsv.LOCAL.format(audit.drawnUp().atZone(audit.zone())),
                counted(audit.users().size(), "user", "users") + ", "
                        + counted(audit.readings(), "reading of a person", "readings of people") + ", "
                        + counted(patterns.size(), "unusual pattern", "unusual patterns") + ".",
                patterns.isEmpty(),
                patterns,
                audit.thresholds().inWords(),
                IntStream.range(0, order.size())
                        .mapToObj(place -> part(place, audit.users().get(place)))
                        .toList());
    }

    private static UserPart part(int place, UserActivity user) {
        int left = user.entries().size() - ROWS_EACH;
        return new UserPart(
                id(place),
                user.user().name(),
                user.user().role(),
                counted(user.readings(), "reading", "readings") + " of "
                        + counted(user.people(), "person", "people") + ", " + user.readAtOnce() + " read many at once, "
                        + counted(user.disclosures(), "disclosure", "disclosures") + ", " + user.refused()
                        + " refused.",
                user.entries().stream()
                        .limit(ROWS_EACH)
                        .map(AccessAuditPage::row)
                        .toList(),
                left > 0,
                counted(left, "more entry stands", "more entries stand"));
    }

    private static Row row(Judged judged) {
        Access access = judged.access();
        return new Row(
                AccessAuditCsv.LOCAL.format(judged.local()),
                access.action()
                        + (access.outcome().equals("DONE") ? "" : ", " + access.outcome())
                        + (access.refusals() > 1 ? ", " + access.refusals() + " times" : ""),
                access.individual().orElse(access.erased() ? "erased" : ""),
                access.reason().orElse(access.erased() ? "erased" : ""),
                remarks(judged));
    }

    private static String remarks(Judged judged) {
        Access access = judged.access();
        return Stream.of(
                        remark(access.outsideOwnBcu() || access.refusedForAnotherBcu(), "outside own BCU"),
                        remark(judged.outOfHours(), "out of hours"),
                        remark(access.early(), "written later than it says"),
                        remark(judged.followed() == Judged.Followed.NO, "no action followed"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> remark(boolean applies, String words) {
        return applies ? Optional.of(words) : Optional.empty();
    }

    private static String id(int place) {
        return "user-" + (place + 1);
    }

    private static String counted(int count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }
}
