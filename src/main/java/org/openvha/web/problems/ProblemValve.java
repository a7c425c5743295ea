package org.openvha.web.problems;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Problems of requests that Tomcat refuses before anything of ours sees them, such as a malformed address. */
public final class ProblemValve extends ErrorReportValve {

    private final BrowserHeaders headers;

    public ProblemValve(BrowserHeaders headers) {
        this.headers = headers;
    }

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        byte[] body = ProblemJson.of(Problems.ofStatus(status), "");
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            headers.of(response);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // Nobody listens any more.
        }
    }
}
