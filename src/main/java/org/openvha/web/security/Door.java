package org.openvha.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** By which way somebody came. */
enum Door {
    /** Pages, with a session. */
    WEB("web"),
    /** Programs, without one. */
    API("api");

    private final String label;

    Door(String label) {
        this.label = label;
    }

    /** By which one a request comes. */
    static Door of(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/api/") || path.equals("/api") || path.startsWith("/actuator") ? API : WEB;
    }

    /** As it stands in the log. */
    String label() {
        return label;
    }
}
