package org.openvha.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openvha.document.PlainDates;
import org.openvha.document.PlainNames;
import org.openvha.document.page.Template;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Offence;
import org.openvha.facts.Shown;

/**
 * What a recipient is given: the fields of a plan and no other. It is made from facts, so that no score, rank, flag or place on a list can stand in it. The same plan and facts give the same bytes.
 *
 * @param head who gives what to whom and why
 * @param information one block for the person, one for each offence
 */
public record InformationDocument(List<Line> head, List<Block> information) {

    private static final Template TEMPLATE = Template.html("/disclosure/");

    /** @param value never empty */
    public record Line(String label, String value) {}

    public record Block(String heading, List<Line> lines) {}

    /**
     * Makes the document.
     *
     * @param number of the disclosure
     * @param file the facts that are known about the person
     */
    public static InformationDocument of(long number, LocalDate date, DisclosurePlan plan, CaseFile file) {
        List<Block> blocks = new ArrayList<>();
        List<Line> person = person(plan, file);
        if (!person.isEmpty()) {
            blocks.add(new Block("About the person", person));
        }
        file.offences().stream()
                .filter(offence -> plan.offences().contains(offence.id()))
                .forEach(offence -> blocks.add(new Block("Recorded offence", offence(plan, offence))));
        return new InformationDocument(
                List.of(
                        new Line("Reference", "D-" + number),
                        new Line("Date", PlainDates.of(date)),
                        new Line("To", plan.recipient()),
                        new Line("Person", plan.individual()),
                        new Line("Purpose", plan.purpose()),
                        new Line("Legal basis", plan.basis().label() + ": " + plan.basisText()),
                        new Line("Agreement", plan.agreement())),
                blocks);
    }

    public String html() {
        return TEMPLATE.fill("information", this);
    }

    private static List<Line> person(DisclosurePlan plan, CaseFile file) {
        List<Line> lines = new ArrayList<>();
        for (DisclosedField field : plan.fields()) {
            switch (field) {
                case DATE_OF_BIRTH ->
                    lines.add(line(field, PlainDates.of(file.individual().dateOfBirth())));
                case HOME_BOROUGH ->
                    lines.add(line(field, file.individual().borough().label()));
                case CUSTODY ->
                    file.custody()
                            .forEach(period -> lines.add(line(
                                    field,
                                    PlainDates.of(period.from()) + " to "
                                            + period.to().map(PlainDates::of).orElse("(no end recorded)"))));
                case ACTIVITIES ->
                    file.activities()
                            .forEach(activity -> lines.add(line(
                                    field,
                                    PlainNames.capital(activity.kind().name()) + ", "
                                            + PlainDates.of(activity.date()))));
                default -> {
                    // Given of each offence.
                }
            }
        }
        return lines;
    }

    private static List<Line> offence(DisclosurePlan plan, Offence offence) {
        List<Line> lines = new ArrayList<>();
        for (DisclosedField field : plan.fields()) {
            switch (field) {
                case OFFENCE_CLASS -> lines.add(line(field, offence.offenceCode()));
                case OFFENCE_DATE -> lines.add(line(field, PlainDates.of(offence.date())));
                case OFFENCE_BOROUGH -> lines.add(line(field, offence.borough().label()));
                case OFFENCE_ROLE ->
                    lines.add(line(field, PlainNames.capital(offence.role().name())));
                case CRIME_REPORT ->
                    lines.add(line(field, offence.crimeReport().isEmpty() ? "(none)" : offence.crimeReport()));
                default -> {
                    // Given of the person.
                }
            }
        }
        return lines;
    }

    private static Line line(DisclosedField field, String value) {
        return new Line(field.label(), Shown.legible(value));
    }
}
