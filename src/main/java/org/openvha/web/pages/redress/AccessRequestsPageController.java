package org.openvha.web.pages.redress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.openvha.register.Part;
import org.openvha.register.Register;
import org.openvha.register.reviews.AccessRequest;
import org.openvha.register.reviews.DuePlace;
import org.openvha.web.pages.OpenCase;
import org.openvha.web.pages.OpenedCases;
import org.openvha.web.pages.PageWords;
import org.openvha.web.pages.forms.Forms;
import org.openvha.web.pages.forms.Typed;
import org.openvha.web.problems.Problems;
import org.openvha.web.serving.Cursors;
import org.openvha.web.serving.Numbers;
import org.openvha.web.serving.PrintedPage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Right-of-access cases to read and to decide, and their letters. */
@Controller
class AccessRequestsPageController {

    private static final int ON_A_PAGE = 50;
    private static final String WHAT = "right-of-access case";

    private final Register register;
    private final PageWords words;
    private final Forms forms;
    private final OpenedCases opened;

    AccessRequestsPageController(Register register, PageWords words, Forms forms, OpenedCases opened) {
        this.opened = opened;
        this.register = register;
        this.words = words;
        this.forms = forms;
    }

    @GetMapping(path = "/access-requests", produces = "text/html")
    String requests(@RequestParam Optional<String> cursor, Model model) {
        Part<AccessRequest> read = register.accessRequests()
                .readDueFirst(false, Cursors.place(cursor, DuePlace::read, DuePlace.BEGINNING), ON_A_PAGE);
        model.addAttribute(
                "lines",
                read.rows().stream()
                        .map(request -> AccessRequestPage.of(request, words))
                        .toList());
        model.addAttribute(
                "pages",
                Paging.of(
                        "/access-requests",
                        cursor,
                        read.last().map(DuePlace::of).map(DuePlace::text)));
        return "access-requests";
    }

    @GetMapping(path = "/access-requests/{request}", produces = "text/html")
    String request(@PathVariable String request, Model model, HttpServletRequest http) {
        return show(request, forms.blank(), model, http);
    }

    @PostMapping(path = "/access-requests/{request}/reason", produces = "text/html")
    String open(
            @PathVariable String request,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletRequest http,
            HttpServletResponse response) {
        return opened.open(opened(request), reason, model, http, response);
    }

    private OpenCase opened(String request) {
        return OpenCase.accessRequest(number(request));
    }

    private long number(String request) {
        return Numbers.inAddress(request, register.accessRequests()::find, WHAT).id();
    }

    @PostMapping(path = "/access-requests/{request}/decision", produces = "text/html")
    String decide(
            @PathVariable String request,
            @RequestParam(defaultValue = "") String sending,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") List<String> withhold,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletRequest http,
            HttpServletResponse response) {
        long number = number(request);
        Typed typed = forms.sent(sending)
                .with("decision", decision)
                .with("withhold", withhold)
                .with("reason", reason);
        return forms.send(
                typed,
                "withhold",
                () -> {
                    register.accessRequests().decide(number, AccessForms.deciding(typed));
                    return "/access-requests/" + number;
                },
                () -> show(request, typed, model, http),
                http,
                response);
    }

    @GetMapping(path = "/access-requests/{request}/letter", produces = "text/html")
    ResponseEntity<byte[]> letter(@PathVariable String request, HttpServletRequest http, HttpServletResponse response) {
        long number = number(request);
        OpenCase asked = OpenCase.accessRequest(number);
        if (!opened.because(asked, http)) {
            return PrintedPage.askedFirst(asked.address());
        }
        return PrintedPage.of(
                register.accessRequests()
                        .letter(number)
                        .orElseThrow(() -> Problems.notFound(
                                        "There is no letter for this case.",
                                        "A letter goes with a case that was granted, wholly or in part.")
                                .exception())
                        .html(),
                response);
    }

    /** Also a form that came back is for nobody who has not said why, or whose reason is over. */
    private String show(String request, Typed typed, Model model, HttpServletRequest http) {
        return opened.asks(opened(request), model, http).orElseGet(() -> show(request, typed, model));
    }

    private String show(String request, Typed typed, Model model) {
        AccessRequest found = Numbers.inAddress(request, register.accessRequests()::read, WHAT);
        model.addAttribute("form", typed);
        model.addAttribute("view", AccessRequestPage.of(found, words));
        model.addAttribute("verdicts", AccessWords.VERDICTS);
        model.addAttribute("parts", AccessWords.PARTS);
        return "access-request";
    }
}
