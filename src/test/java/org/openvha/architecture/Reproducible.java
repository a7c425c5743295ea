package org.openvha.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callCodeUnitWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What code may not ask for, if the same inputs are to give the same bytes anywhere and at any time. */
final class Reproducible {

    private static final Set<String> CLOCKS =
            Set.of("currentTimeMillis", "nanoTime", "system", "systemUTC", "systemDefaultZone");

    /** The one class that hands a clock to all the others. */
    private static final String CLOCK_OF_THE_DOORS = "org.openvha.cli.MachineClock";

    private static final Set<String> SURROUNDINGS = Set.of("getDefault", "systemDefault", "defaultCharset");
    private static final Set<String> PROCESS =
            Set.of("identityHashCode", "getenv", "getProperty", "getProperties", "lineSeparator");
    private static final Set<String> LOCALISED = Set.of("format", "printf", "formatted", "toLowerCase", "toUpperCase");

    static final ArchRule NOTHING_READS_THE_CLOCK = noCall(
            classes().that().doNotHaveFullyQualifiedName(CLOCK_OF_THE_DOORS),
            "reads the clock",
            call -> call.getName().equals("now")
                            && call.getOwner().getPackageName().equals("java.time")
                    || CLOCKS.contains(call.getName())
                            && call.getOwner().getPackageName().startsWith("java.")
                    || call.getFullName().equals("java.util.Date.<init>()")
                    || call.getFullName().startsWith("java.util.Calendar.getInstance("));

    static final ArchRule NOTHING_ASKS_WHERE_IT_RUNS = noCall(
            "asks for the machine's locale, time zone or character set",
            call -> SURROUNDINGS.contains(call.getName())
                    && Set.of("java.util.Locale", "java.util.TimeZone", "java.time.ZoneId", "java.nio.charset.Charset")
                            .contains(call.getOwner().getName()));

    /** For the library; the command line may ask its launcher. Shared threads would make time depend on who else runs. */
    static final ArchRule NOTHING_DEPENDS_ON_THE_PROCESS = noCall(
            "asks for an object's address, the environment or a system property, or borrows the shared threads",
            call -> call.getOwner().isEquivalentTo(System.class) && PROCESS.contains(call.getName())
                    || call.getName().equals("parallelStream")
                    || call.getName().equals("parallel")
                            && call.getOwner().getPackageName().equals("java.util.stream"));

    /** Formatting without a locale asks for the machine's, unseen. */
    static final ArchRule EVERY_FORMAT_NAMES_ITS_LOCALE = noCall(
            "formats in the machine's locale",
            call -> LOCALISED.contains(call.getName())
                    && Set.of("java.lang.String", "java.io.PrintStream", "java.io.PrintWriter")
                            .contains(call.getOwner().getName())
                    && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Locale.class)));

    static final ArchRule ONLY_SYNTHETIC_LONDON_THROWS_DICE = noClasses()
            .that()
            .resideOutsideOfPackage("org.openvha.synthetic..")
            .and(DescribedPredicate.describe(
                    "make no secret",
                    type -> !Set.of(
                                    "org.openvha.access.Secrets",
                                    "org.openvha.database.ServerPassword",
                                    "org.openvha.register.journal.Chance",
                                    "org.openvha.register.keys.Chance")
                            .contains(type.getName())))
            .should(callCodeUnitWhere(target("throws dice", Reproducible::throwsDice)));

    static final ArchRule NO_STATIC_FIELD_CHANGES =
            fields().that().areStatic().should().beFinal().as("a static field never changes");

    private Reproducible() {}

    private static boolean throwsDice(AccessTarget.CodeUnitCallTarget call) {
        String owner = call.getOwner().getName();
        return Set.of(
                                "java.util.Random",
                                "java.util.SplittableRandom",
                                "java.security.SecureRandom",
                                "java.util.concurrent.ThreadLocalRandom")
                        .contains(owner)
                || call.getFullName().equals("java.lang.Math.random()")
                || call.getFullName().equals("java.util.UUID.randomUUID()");
    }

    private static ArchRule noCall(String what, Predicate<AccessTarget.CodeUnitCallTarget> forbidden) {
        return noCall(classes().that().haveNameMatching(".*"), what, forbidden);
    }

    private static ArchRule noCall(
            GivenClassesConjunction who, String what, Predicate<AccessTarget.CodeUnitCallTarget> forbidden) {
        return who.should(never(callCodeUnitWhere(target(what, forbidden)))).as("nothing " + what);
    }

    private static DescribedPredicate<JavaCall<?>> target(
            String what, Predicate<AccessTarget.CodeUnitCallTarget> forbidden) {
        return DescribedPredicate.describe(what, call -> forbidden.test(call.getTarget()));
    }
}
