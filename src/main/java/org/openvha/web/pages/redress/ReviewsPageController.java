package org.openvha.web.pages.redress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.openvha.access.Permission;
import org.openvha.redress.ReviewVerdict;
import org.openvha.register.Part;
import org.openvha.register.Register;
import org.openvha.register.reviews.Decided;
import org.openvha.register.reviews.Deciding;
import org.openvha.register.reviews.OpenPlace;
import org.openvha.register.reviews.Review;
import org.openvha.web.pages.OpenCase;
import org.openvha.web.pages.OpenedCases;
import org.openvha.web.pages.PageWords;
import org.openvha.web.pages.forms.Forms;
import org.openvha.web.pages.forms.Typed;
import org.openvha.web.security.Access;
import org.openvha.web.serving.Cursors;
import org.openvha.web.serving.Numbers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Reviews to read and to decide. */
@Controller
class ReviewsPageController {

    private static final int ON_A_PAGE = 50;

    private final Register register;
    private final PageWords words;
    private final Access access;
    private final Forms forms;
    private final OpenedCases opened;

    ReviewsPageController(Register register, PageWords words, Access access, Forms forms, OpenedCases opened) {
        this.opened = opened;
        this.register = register;
        this.words = words;
        this.access = access;
        this.forms = forms;
    }

    @GetMapping(path = "/reviews", produces = "text/html")
    String reviews(@RequestParam Optional<String> cursor, Model model) {
        Part<Review> read = register.reviews()
                .reading()
                .openFirst(Cursors.place(cursor, OpenPlace::read, OpenPlace.BEGINNING), ON_A_PAGE);
        model.addAttribute(
                "lines",
                read.rows().stream().map(review -> ReviewLine.of(review, words)).toList());
        model.addAttribute(
                "pages",
                Paging.of("/reviews", cursor, read.last().map(OpenPlace::of).map(OpenPlace::text)));
        return "reviews";
    }

    @GetMapping(path = "/reviews/{review}", produces = "text/html")
    String review(@PathVariable String review, Model model, HttpServletRequest request) {
        return show(find(review), forms.blank(), model, request);
    }

    @PostMapping(path = "/reviews/{review}/reason", produces = "text/html")
    String open(
            @PathVariable String review,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opened.open(OpenCase.review(find(review).id()), reason, model, request, response);
    }

    private Review find(String review) {
        return Numbers.inAddress(review, register.reviews()::find, "review");
    }

    @PostMapping(path = "/reviews/{review}/decision", produces = "text/html")
    String decide(
            @PathVariable String review,
            @RequestParam(defaultValue = "") String sending,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String correction,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Review asked = find(review);
        opened.because(OpenCase.review(asked.id()), request);
        Typed typed = forms.sent(sending)
                .with("decision", decision)
                .with("correction", correction)
                .with("reason", reason);
        return forms.send(
                typed,
                "decision",
                () -> {
                    Decided decided = register.reviews().decide(asked.id(), deciding(typed));
                    String place = "/reviews/" + asked.id();
                    decided.again()
                            .map(new ReviewWords(words)::again)
                            .ifPresent(again -> RequestContextUtils.getOutputFlashMap(request)
                                    .put("again", again));
                    RequestContextUtils.saveOutputFlashMap(place, request, response);
                    return place;
                },
                () -> show(asked, typed, model, request),
                request,
                response);
    }

    private static Deciding deciding(Typed typed) {
        boolean upheld = typed.has("decision", ReviewVerdict.UPHELD.name());
        typed.refuseIf(
                        !upheld && !typed.has("decision", ReviewVerdict.REJECTED.name()),
                        "decision",
                        "Choose whether to uphold or to reject it.")
                .need("reason", "Write why.")
                .check("reason", Deciding::reason);
        typed.requireRight();
        Optional<Long> correction = Numbers.fromOne(typed.text("correction"));
        return new Deciding(
                upheld ? ReviewVerdict.UPHELD : ReviewVerdict.REJECTED,
                typed.text("reason"),
                upheld ? correction : Optional.empty());
    }

    /** Also a form that came back is for nobody who has not said why, or whose reason is over. */
    private String show(Review review, Typed typed, Model model, HttpServletRequest request) {
        return opened.asks(OpenCase.review(review.id()), model, request)
                .orElseGet(
                        () -> show(register.reviews().reading().one(review.id()).orElseThrow(), typed, model));
    }

    private String show(Review review, Typed typed, Model model) {
        model.addAttribute("form", typed);
        model.addAttribute("view", new ReviewPages(register, words).of(review));
        model.addAttribute("mayDecide", access.may(Permission.DECIDE_REVIEW));
        model.addAttribute("mayReadPeople", access.may(Permission.READ_PERSON));
        return "review";
    }
}
