package org.openvha.web.problems;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openvha.document.Finding;
import org.openvha.document.page.Template;

/** A problem as a page, for whoever reads with a browser. It needs nothing of the service but its style, so that it can also be shown where the service can do nothing else. */
final class ProblemPage {

    static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private static final Template TEMPLATE = Template.html("/problem/");

    private ProblemPage() {}

    /** What the template may name. */
    record View(String title, String detail, String remedy, List<Finding> findings, String requestId) {}

    /** @param requestId to find the request in the log; empty where there is none */
    static byte[] of(Problem problem, String requestId) {
        return TEMPLATE.fill(
                        "problem",
                        new View(problem.title(), problem.detail(), problem.remedy(), problem.findings(), requestId))
                .getBytes(StandardCharsets.UTF_8);
    }
}
