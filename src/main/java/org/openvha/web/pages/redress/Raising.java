package org.openvha.web.pages.redress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.openvha.redress.Complaint;
import org.openvha.register.Register;
import org.openvha.register.reviews.Review;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Raises a review for a page, and leads on to the page that says so. */
record Raising(Register register, HttpServletRequest request, HttpServletResponse response) {

    /** Where people are told what happens next. */
    static final String RAISED = "/reviews/raised";

    /** The attribute under which that page finds the number. */
    static final String NUMBER = "number";

    String raise(Complaint complaint) {
        Review raised = register.reviews().raise(complaint);
        RequestContextUtils.getOutputFlashMap(request).put(NUMBER, raised.id());
        RequestContextUtils.saveOutputFlashMap(RAISED, request, response);
        return RAISED;
    }
}
