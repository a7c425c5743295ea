package org.openvha.web.pages.redress;

import java.util.Optional;
import org.openvha.access.Permission;
import org.openvha.register.Register;
import org.openvha.register.reviews.ReviewReading;
import org.openvha.web.pages.PageWords;
import org.openvha.web.security.Access;
import org.openvha.web.serving.Numbers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of the reviews that a reader raised, also for those who may read no others. */
@Controller
class OwnReviewsPageController {

    private static final int ON_A_PAGE = 50;

    private final Register register;
    private final PageWords words;
    private final Access access;

    OwnReviewsPageController(Register register, PageWords words, Access access) {
        this.register = register;
        this.words = words;
        this.access = access;
    }

    @GetMapping(path = "/reviews/mine", produces = "text/html")
    String own(@RequestParam Optional<String> before, Model model) {
        ReviewReading.Own own = register.reviews()
                .reading()
                .own(
                        Numbers.before(before),
                        ON_A_PAGE,
                        individual -> access.mayOf(Permission.RAISE_REVIEW, individual));
        model.addAttribute(
                "lines",
                own.reviews().stream()
                        .map(review -> ReviewLine.of(review, words))
                        .toList());
        model.addAttribute(
                "older",
                own.olderThan().map(number -> "/reviews/mine?before=" + number).orElse(""));
        model.addAttribute("mayReadReviews", access.mayOpen("/reviews"));
        return "own-reviews";
    }
}
