package org.openvha.cli;

import org.openvha.document.Software;
import picocli.CommandLine.IVersionProvider;

/** The version in plain words. */
final class PlainVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            Software.NAME + " " + Software.version()
                    + ", an open implementation of the published rules of the Violence Harm Assessment.",
            "It is not the Metropolitan Police's own software and holds no data about real people."
        };
    }
}
