package org.openvha.web.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.openvha.access.Permission;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.web.problems.Problems;
import org.openvha.web.security.Access;
import org.openvha.web.serving.Json;
import org.openvha.web.serving.Negotiation;
import org.openvha.web.serving.Numbers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list in force, and the lists of runs. */
@RestController
class ListController {

    private static final int USUAL = 100;
    private static final int MOST = 500;
    private static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = MediaType.parseMediaType(CSV);

    private final ReadableLists readable;
    private final Access access;
    private final ListAnswers answers;

    ListController(Register register, ReadableLists readable, Access access, Json json) {
        this.readable = readable;
        this.access = access;
        this.answers = new ListAnswers(register, json);
    }

    @GetMapping(
            path = "/api/list",
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    ResponseEntity<byte[]> list(
            @RequestParam Optional<String> bcu,
            @RequestParam Optional<String> borough,
            @RequestParam(required = false) List<String> crimeType,
            @RequestParam Optional<String> under18,
            @RequestParam(required = false) List<String> flag,
            @RequestParam Optional<String> order,
            @RequestParam Optional<String> limit,
            @RequestParam Optional<String> cursor,
            HttpServletRequest http,
            HttpServletResponse response)
            throws IOException {
        ListRequest request = permitted(request(bcu, borough, crimeType, under18, flag, order), http);
        int most = Numbers.limit(limit, USUAL, MOST);
        if (CSV_TYPE.equals(Negotiation.choose(http, MediaType.APPLICATION_JSON, CSV_TYPE))) {
            refusePart(limit, cursor);
            answers.csv(readable.inForce(), request, http, response);
            return null;
        }
        Optional<Cursor> place = cursor.map(text -> Cursor.of(text, request));
        Run run = place.map(Cursor::run).map(readable::of).orElseGet(readable::inForce);
        if (run.mode() != RunMode.ASSESSMENT) {
            throw Problems.badCursor("The cursor comes from a page of a simulation.")
                    .exception();
        }
        return answers.page("/api/list", run, request, place.map(Cursor::offset).orElse(0), most);
    }

    @GetMapping(path = "/api/list.csv", produces = CSV)
    void csv(
            @RequestParam Optional<String> bcu,
            @RequestParam Optional<String> borough,
            @RequestParam(required = false) List<String> crimeType,
            @RequestParam Optional<String> under18,
            @RequestParam(required = false) List<String> flag,
            @RequestParam Optional<String> order,
            HttpServletRequest http,
            HttpServletResponse response)
            throws IOException {
        answers.csv(
                readable.inForce(),
                permitted(request(bcu, borough, crimeType, under18, flag, order), http),
                http,
                response);
    }

    @GetMapping(path = "/api/runs/{run}/list", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> listOfRun(
            @PathVariable String run,
            @RequestParam Optional<String> bcu,
            @RequestParam Optional<String> borough,
            @RequestParam(required = false) List<String> crimeType,
            @RequestParam Optional<String> under18,
            @RequestParam(required = false) List<String> flag,
            @RequestParam Optional<String> order,
            @RequestParam Optional<String> limit,
            @RequestParam Optional<String> cursor) {
        ListRequest request = request(bcu, borough, crimeType, under18, flag, order);
        int most = Numbers.limit(limit, USUAL, MOST);
        Optional<Cursor> place = cursor.map(text -> Cursor.of(text, request));
        Run found = readable.named(run);
        if (place.isPresent() && place.get().run() != found.id()) {
            throw Problems.badCursor("The cursor comes from a page of another run.")
                    .exception();
        }
        return answers.page(
                "/api/runs/" + found.id() + "/list",
                found,
                request,
                place.map(Cursor::offset).orElse(0),
                most);
    }

    @GetMapping(path = "/api/runs/{run}/list.csv", produces = CSV)
    void csvOfRun(
            @PathVariable String run,
            @RequestParam Optional<String> bcu,
            @RequestParam Optional<String> borough,
            @RequestParam(required = false) List<String> crimeType,
            @RequestParam Optional<String> under18,
            @RequestParam(required = false) List<String> flag,
            @RequestParam Optional<String> order,
            HttpServletRequest http,
            HttpServletResponse response)
            throws IOException {
        answers.csv(readable.named(run), request(bcu, borough, crimeType, under18, flag, order), http, response);
    }

    /** As far as whoever asks may see. */
    private ListRequest permitted(ListRequest asked, HttpServletRequest http) {
        return asked.limitedTo(access.limit(Permission.READ_LIST, asked.filter().bcu(), http));
    }

    private static ListRequest request(
            Optional<String> bcu,
            Optional<String> borough,
            List<String> crimeType,
            Optional<String> under18,
            List<String> flag,
            Optional<String> order) {
        return ListRequest.of(new ListRequest.Given(bcu, borough, orNone(crimeType), under18, orNone(flag), order));
    }

    private static List<String> orNone(List<String> given) {
        return given == null ? List.of() : given;
    }

    private static void refusePart(Optional<String> limit, Optional<String> cursor) {
        if (limit.isPresent() || cursor.isPresent()) {
            throw Problems.badParameter(
                            "CSV holds the whole list, so there is nothing to turn.",
                            "Leave limit and cursor out, or ask for JSON.")
                    .exception();
        }
    }
}
