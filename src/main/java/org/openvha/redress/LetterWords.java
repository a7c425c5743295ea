package org.openvha.redress;

import java.time.LocalDate;
import java.util.List;
import org.openvha.assessment.Words;

/** What every letter says. */
final class LetterWords {

    /** Of somebody who left the facts; earlier versions are kept for a time. */
    static final String FORMER =
            "You are not among the people who are assessed any more. What follows was recorded before; nobody is assessed by it, and it is erased when its time is over.";

    private LetterWords() {}

    static Letter.Section opening(LocalDate asOf) {
        return new Letter.Section(
                "What we hold about you in the Violence Harm Assessment",
                List.of(
                        "You asked what the police hold about you in the Violence Harm Assessment. This letter is our answer under the Data Protection Act 2018, section 45. Whether you are on the assessment is told as of "
                                + Words.date(asOf) + "; everything else is what we hold now.",
                        "The assessment helps the police to look first at the people who may do the most serious violence."),
                List.of());
    }

    static Letter.Section held(String heading, List<String> items) {
        return new Letter.Section(heading, items.isEmpty() ? List.of("Nothing is recorded.") : List.of(), items);
    }

    /** The same for everybody, but for parts that a person decided to leave out. */
    static Letter.Section withheld(String parts) {
        String left = parts.isEmpty()
                ? "Apart from what is named here, nothing of the assessment that we may tell you was left out."
                : "We also decided to leave out: " + parts
                        + ". The law allows this where telling you could harm an inquiry, public safety or somebody's rights.";
        return new Letter.Section(
                "What this letter leaves out",
                List.of(
                        "Intelligence. We neither say that we hold intelligence about you nor that we do not (section 45(4)). This letter would read the same in both cases, and for the same reason we give nobody a total of points.",
                        "Other people's information, such as who reported something.",
                        left,
                        "These are in no letter, and for each of them you can ask us; a person decides:"),
                List.of(
                        "your sex and ethnicity as they are recorded, which are kept to check that the assessment is fair;",
                        "notes that the rules make for whoever reads an assessment, such as that somebody is a child;",
                        "whether you were on earlier lists;",
                        "to whom information about you was given;",
                        "reviews about facts other than your offences."));
    }

    /** What the law has every such letter say (section 45(2)): the same for everybody, so that it tells nothing of anybody. */
    static Letter.Section processing() {
        return new Letter.Section(
                "Why we hold this, how long, who may be given it, and where it comes from",
                List.of("This is the same in every letter."),
                List.of(
                        "Why, and under which law: to prevent and investigate serious violence. Part 3 of the Data Protection Act 2018 lets the police use personal information where they need it for that.",
                        "How long: a list is erased three years after another replaced it. What is recorded about you is erased three years after you are no longer in the records that the assessment uses, or later, for as long as a list, a request or a decision needs it.",
                        "Who may be given it: in the police, staff who are trained and authorised. Outside, organisations that protect people, case by case, and recorded information only; never that somebody is on the assessment.",
                        "Where it comes from: police records of crime and of custody, of what was done with or for people, and of intelligence in general, which we neither say nor deny that we hold about you."));
    }

    static Letter.Section rights() {
        return new Letter.Section(
                "What you can do",
                List.of("Write to us and give your reference. You can:"),
                List.of(
                        "ask us to correct what is wrong or missing (section 46);",
                        "ask us to erase information, or to use less of it (section 47);",
                        "ask for a review if you think that you should not be on the assessment; somebody who has not dealt with it before decides;",
                        "complain to the Information Commissioner's Office: ico.org.uk, telephone 0303 123 1113, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF; they can also check whether we were right to leave things out (section 51);",
                        "go to court (section 167)."));
    }
}
