package org.openvha.web.pages.redress;

import org.openvha.access.Permission;
import org.openvha.register.Register;
import org.openvha.web.pages.PageWords;
import org.openvha.web.security.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What became of the reviews that a reader raised, also for those who may read no others. */
@Controller
class OwnReviewsPageController {

    private static final int MOST = 200;

    private final Register register;
    private final PageWords words;
    private final Access access;

    OwnReviewsPageController(Register register, PageWords words, Access access) {
        this.register = register;
        this.words = words;
        this.access = access;
    }

    @GetMapping(path = "/reviews/mine", produces = "text/html")
    String own(Model model) {
        model.addAttribute(
                "lines",
                register
                        .reviews()
                        .reading()
                        .own(MOST, individual -> access.mayOf(Permission.RAISE_REVIEW, individual))
                        .stream()
                        .map(review -> ReviewLine.of(review, words))
                        .toList());
        model.addAttribute("mayReadReviews", access.mayOpen("/reviews"));
        return "own-reviews";
    }
}
