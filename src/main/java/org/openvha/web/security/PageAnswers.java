package org.openvha.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openvha.web.problems.Problem;
import org.openvha.web.problems.Problems;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What readers of pages are told: a page that says what to do, or the one to sign in at. */
public final class PageAnswers implements Answers, AuthenticationEntryPoint, AccessDeniedHandler {

    /** The attribute of a request under which the page finds the problem. */
    public static final String PROBLEM = PageAnswers.class.getName();

    static final String SIGN_IN = "/sign-in";
    private static final String REFUSED = "/refused";
    private static final String PASSWORD = "/password";

    private final Routes routes;
    private final Refusals refusals;

    PageAnswers(Routes routes, Refusals refusals) {
        this.routes = routes;
        this.refusals = refusals;
    }

    /** Nobody is signed in, or not any more. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        refusals.unknown("no-credentials", request);
        redirect(SIGN_IN, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException) {
            refusals.refused("form-of-another-site", request);
            show(Problems.staleForm(), request, response);
        } else {
            show(ApiAnswers.problem(routes, refusals, request), request, response);
        }
    }

    @Override
    public void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            redirect(SIGN_IN, response);
        } else if (problem.type().equals(Problems.TEMPORARY_PASSWORD)) {
            redirect(PASSWORD, response);
        } else {
            show(problem, request, response);
        }
    }

    private static void redirect(String place, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", place);
    }

    private static void show(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(PROBLEM, problem);
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        request.getRequestDispatcher(REFUSED).forward(request, response);
    }
}
