package org.openvha.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openvha.web.problems.Problem;

/** How somebody is told that they may not. */
interface Answers {

    void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException;
}
