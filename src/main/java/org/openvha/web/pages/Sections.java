package org.openvha.web.pages;

import java.util.List;
import org.openvha.web.security.Access;

/** Where the header of every page leads: the parts of the service that the reader may open, and no others. */
public final class Sections {

    private static final List<Section> ALL = List.of(
            new Section("The list", "/", false),
            new Section("Reviews", "/reviews", false),
            new Section("Raise a review", "/reviews/raise", false),
            new Section("Your reviews", "/reviews/mine", false),
            new Section("Rights of access", "/access-requests", false),
            new Section("Disclosures", "/disclosures", false),
            new Section("Recipients to tell", "/disclosures/to-tell", false));

    private Sections() {}

    /** @param here whether it is the page that is shown */
    public record Section(String name, String address, boolean here) {}

    static List<Section> of(Access access, String path) {
        return ALL.stream()
                .filter(section -> access.mayOpen(section.address()))
                .map(section -> new Section(
                        section.name(), section.address(), section.address().equals(path)))
                .toList();
    }
}
