package org.openvha.web.pages.forms;

/** A form is shown again with what is wrong. */
public final class WronglyTyped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WronglyTyped() {
        super("The form is filled in wrongly", null, false, false);
    }
}
