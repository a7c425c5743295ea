package org.openvha.web.pages.redress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Shown;
import org.openvha.redress.ReviewAbout;
import org.openvha.register.Register;
import org.openvha.register.facts.FactVersion;
import org.openvha.register.facts.Load;
import org.openvha.register.facts.LoadKind;
import org.openvha.register.reviews.Review;
import org.openvha.web.pages.FactWords;
import org.openvha.web.pages.PageWords;
import org.openvha.web.pages.forms.Option;

/** Makes the view of one review. */
record ReviewPages(Register register, PageWords words) {

    /** Columns that hold a day. */
    private static final Set<String> DATES =
            Set.of("date", "date_of_birth", "offence_date", "report_date", "from", "to", "recorded_on");

    ReviewPage of(Review review) {
        Optional<FactsFile> file = review.file();
        return new ReviewPage(
                ReviewLine.of(review, words),
                review.reason(),
                file.map(FactWords::kind).orElse(""),
                review.fact().orElse(""),
                file.filter(kind -> kind == FactsFile.DEMOGRAPHICS).isPresent(),
                file.map(kind -> versions(kind, review)).orElse(List.of()),
                register.reviews().reading().ofIndividual(review.individual()).stream()
                        .filter(other -> other.id() != review.id())
                        .map(other -> ReviewLine.of(other, words))
                        .toList(),
                register.reviews().putRight(review).stream()
                        .map(load -> new Option(Long.toString(load.id()), "The " + name(load)))
                        .toList(),
                review.about() == ReviewAbout.FACT,
                register.reviews().isOwn(review),
                review.reviewed().map(Object::toString).orElse(""),
                review.decision()
                        .map(decision -> new ReviewPage.Decision(
                                decision.reason(),
                                decision.correction()
                                        .map(load -> "Load " + load)
                                        .orElse(""),
                                ReviewWords.consequence(review, decision)))
                        .orElse(new ReviewPage.Decision("", "", "")));
    }

    private List<ReviewPage.Version> versions(FactsFile file, Review review) {
        return register.facts().versions(file, review.fact().orElseThrow(), review.individual()).stream()
                .map(this::version)
                .toList();
    }

    private ReviewPage.Version version(FactVersion version) {
        String known = "Known since the " + name(version.from())
                + version.until().map(load -> ", until the " + name(load)).orElse(", and now");
        return new ReviewPage.Version(
                known,
                version.values().entrySet().stream()
                        .map(value ->
                                new ReviewPage.Line(words.name(value.getKey()), said(value.getKey(), value.getValue())))
                        .toList());
    }

    private String said(String column, String value) {
        return DATES.contains(column) ? words.date(LocalDate.parse(value)) : Shown.legible(value);
    }

    private String name(Load load) {
        return (load.kind() == LoadKind.CORRECTION ? "correction of " : "extract of ") + words.time(load.loadedAt())
                + " (load " + load.id() + ")";
    }
}
