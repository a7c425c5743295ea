package org.openvha.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** A reader without a mouse. */
record Keys(Page page) {

    private static final int MOST = 60;

    /** Goes on with the tabulator until a control has the focus. */
    Keys to(String control) {
        for (int presses = 0; presses < MOST && !focused().equals(control); presses++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused()).isEqualTo(control);
        return this;
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    private String focused() {
        return (String) page.evaluate("document.activeElement.id");
    }
}
