package org.openvha.whatif.report;

import org.openvha.document.page.Template;

/** The frames of reports. */
final class Pages {

    private static final Template TEMPLATE = Template.html("/whatif/");

    private Pages() {}

    static String fill(String name, Object view) {
        return TEMPLATE.fill(name, view);
    }
}
