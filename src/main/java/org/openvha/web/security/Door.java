package org.openvha.web.security;

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

    /** As it stands in the log. */
    String label() {
        return label;
    }
}
