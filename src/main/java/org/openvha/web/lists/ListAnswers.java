package org.openvha.web.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.assessment.ListCsv;
import org.openvha.document.Software;
import org.openvha.register.Register;
import org.openvha.register.lists.Consultations;
import org.openvha.register.lists.ListPage;
import org.openvha.register.lists.ListRow;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.web.serving.EntityTags;
import org.openvha.web.serving.Json;
import org.openvha.web.serving.LateStart;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers with a page of a list, or all of it as CSV. */
final class ListAnswers {

    private static final String RANKED_BY = "OpenVHA-Ranked-By";
    private static final String MODE = "OpenVHA-Mode";
    private static final String RUN = "OpenVHA-Run";

    private final Register register;
    private final FilterWords words;
    private final Json json;

    ListAnswers(Register register, Json json) {
        this.register = register;
        this.words = new FilterWords(register);
        this.json = json;
    }

    /** @param path of the resource, for the link to the next page */
    ResponseEntity<byte[]> page(String path, Run run, ListRequest request, int offset, int limit) {
        words.check(run, request);
        ListPage page =
                register.lists().page(run.id(), request.filter(), request.order(), request.descending(), offset, limit);
        register.journal()
                .write(Consultations.ofList(
                        run,
                        request.filter(),
                        request.order(),
                        request.descending(),
                        page.offset(),
                        page.rows().size(),
                        "json"));
        int end = page.offset() + page.rows().size();
        Optional<String> next = end < page.total() && !page.rows().isEmpty()
                ? Optional.of(link(path, new Cursor(run.id(), end, request.digest()), request, limit))
                : Optional.empty();
        return json.answer(ListView.of(run, request, page, next));
    }

    /** Everybody the filter leaves. */
    void csv(Run run, ListRequest request, HttpServletRequest http, HttpServletResponse response) throws IOException {
        words.check(run, request);
        // The run, not its digest alone: home boroughs stand on the list and not in the explanations that the digest
        // covers.
        String tag = EntityTags.of(
                Long.toString(run.id()),
                run.resultDigest().orElseThrow(),
                request.parameters().toString(),
                "csv",
                Long.toString(register.lists().removals(run.id())),
                Software.version());
        if (new ServletWebRequest(http, response).checkNotModified(tag)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return;
        }
        LateStart out = new LateStart(response, () -> headers(run, request, tag, response));
        // Read whole before the first is sent, so that a slow client keeps no connection to the database.
        List<ListRow> people = new ArrayList<>();
        register.lists().all(run.id(), request.filter(), request.order(), request.descending(), people::add);
        register.journal()
                .write(Consultations.ofList(
                        run, request.filter(), request.order(), request.descending(), 0, people.size(), "csv"));
        ListCsv csv = new ListCsv(out);
        people.forEach(row -> row.writeTo(csv));
        csv.flush();
        out.end();
    }

    private static void headers(Run run, ListRequest request, String tag, HttpServletResponse response) {
        boolean simulation = run.mode() == RunMode.SIMULATION;
        String name = (simulation ? "simulation-" : "") + "list-" + run.asOf() + "-run-" + run.id() + ".csv";
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader(RUN, Long.toString(run.id()));
        response.setHeader(MODE, run.mode().name());
        response.setHeader(RANKED_BY, rankedBy(request));
    }

    private static String rankedBy(ListRequest request) {
        return request.filter().crimeTypes().isEmpty()
                ? "SCORE"
                : "POINTS of " + String.join(", ", request.filter().crimeTypes());
    }

    private static String link(String path, Cursor cursor, ListRequest request, int limit) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        for (Map.Entry<String, List<String>> parameter : request.parameters().entrySet()) {
            link.queryParam(parameter.getKey(), parameter.getValue());
        }
        return link.queryParam("limit", limit)
                .queryParam("cursor", cursor.text())
                .encode()
                .toUriString();
    }
}
