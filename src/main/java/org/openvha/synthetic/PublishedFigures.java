package org.openvha.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.openvha.document.Findings;
import org.openvha.document.Yaml;
import org.openvha.document.YamlMap;

/** What is publicly known about the list of January 2024 (reference policy, section 8), to be shown beside what synthetic London gives. */
public final class PublishedFigures {

    private static final String RESOURCE = "published-figures.yaml";

    private PublishedFigures() {}

    /** All figures, in the order in which they are shown. */
    public static List<PublishedFigure> all() {
        Findings findings = new Findings();
        YamlMap document = Yaml.parse(bytes(), RESOURCE, findings);
        List<PublishedFigure> figures =
                document.maps("figures").stream().map(PublishedFigures::figure).toList();
        document.noOtherKeys();
        findings.throwIfPresent("The published figures cannot be read");
        return figures;
    }

    private static PublishedFigure figure(YamlMap entry) {
        PublishedFigure figure = new PublishedFigure(
                entry.text("id"),
                entry.text("label"),
                entry.text("published"),
                PublishedFigure.Unit.valueOf(entry.text("unit").toUpperCase(Locale.ROOT)),
                entry.integer("from"),
                entry.integer("to"),
                entry.text("source"));
        entry.noOtherKeys();
        return figure;
    }

    private static byte[] bytes() {
        try (InputStream resource = PublishedFigures.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("The resource " + RESOURCE + " is missing from the build");
            }
            return resource.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
