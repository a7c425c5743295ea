package org.openvha.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openvha.facts.Facts;
import org.openvha.register.facts.FactStore;

/** The borders of the design, section 1. */
class BordersTest {

    private static final String[] LIBRARY = {
        "org.openvha.document..",
        "org.openvha.facts..",
        "org.openvha.ruleset..",
        "org.openvha.assessment..",
        "org.openvha.ruletest..",
        "org.openvha.whatif..",
        "org.openvha.audit..",
        "org.openvha.redress..",
        "org.openvha.disclosure..",
        "org.openvha.access..",
        "org.openvha.publication.."
    };

    @Test
    void documents_use_nothing_of_ours() {
        mayUse("document");
    }

    @Test
    void facts_use_only_documents() {
        mayUse("facts", "document");
    }

    @Test
    void synthetic_london_uses_only_facts() {
        mayUse("synthetic", "document", "facts");
    }

    @Test
    void rule_sets_use_only_the_vocabulary_of_facts() {
        mayUse("ruleset", "document", "facts");
    }

    @Test
    void assessment_uses_only_facts_and_rule_sets() {
        mayUse("assessment", "document", "facts", "ruleset");
    }

    @Test
    void rule_tests_use_only_assessment_and_what_it_stands_on() {
        mayUse("ruletest", "document", "facts", "ruleset", "assessment");
    }

    @Test
    void publications_use_only_the_rules_and_their_tests() {
        mayUse("publication", "document", "facts", "ruleset", "assessment", "ruletest");
    }

    @Test
    void settings_use_only_documents() {
        mayUse("settings", "document");
    }

    @Test
    void the_database_knows_only_settings_and_no_fact() {
        mayUse("database", "document", "settings");
    }

    @Test
    void only_doors_open_the_database() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.openvha.database..", "org.openvha.cli..", "org.openvha.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.openvha.database..")
                .check(OurClasses.ALL);
    }

    @Test
    void the_log_knows_no_database() {
        mayUse("audit", "document", "facts", "ruleset", "assessment");
    }

    @Test
    void reviews_and_letters_stand_on_assessments() {
        mayUse("redress", "document", "facts", "ruleset", "assessment");
    }

    @Test
    void disclosures_know_facts_and_nothing_of_assessments_or_lists() {
        mayUse("disclosure", "document", "facts");
    }

    @Test
    void who_may_do_what_knows_only_documents_and_facts() {
        mayUse("access", "document", "facts");
    }

    @Test
    void passwords_are_hashed_in_one_place() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.openvha.register.accounts..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.security.crypto..")
                .check(OurClasses.ALL);
    }

    @Test
    void only_the_web_knows_sessions_and_tokens() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.openvha.web.security..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.security.web..",
                        "org.springframework.security.config..",
                        "org.springframework.security.core..",
                        "org.springframework.security.oauth2..")
                .check(OurClasses.ALL);
    }

    @Test
    void the_register_uses_only_the_library() {
        mayUse("register", "document", "facts", "ruleset", "assessment", "audit", "redress", "disclosure", "access");
    }

    @Test
    void the_web_uses_the_register_and_what_it_speaks_of() {
        mayUse(
                "web",
                "access",
                "document",
                "facts",
                "ruleset",
                "assessment",
                "audit",
                "redress",
                "disclosure",
                "register",
                "settings");
    }

    @Test
    void sql_is_written_in_the_register_and_the_database_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.openvha.register..", "org.openvha.database..", "org.openvha.web.idempotency..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.postgresql..", "org.springframework.jdbc..", "org.flywaydb..")
                .check(OurClasses.ALL);
    }

    @Test
    void only_the_web_knows_http() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.openvha.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..", "org.springframework.boot..", "jakarta..", "org.apache.catalina..")
                .check(OurClasses.ALL);
    }

    @Test
    void runs_and_lists_never_see_demographics() {
        noClasses()
                .that()
                .resideInAnyPackage("org.openvha.register.runs..", "org.openvha.register.lists..", "org.openvha.web..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.openvha\\.facts\\.(Demographics|Sex|FactKind|FactSet)")
                .orShould()
                .callMethod(FactStore.class, "demographics", long.class)
                .check(OurClasses.ALL);
    }

    @Test
    void nobody_uses_the_command_line() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.openvha.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.openvha.cli..")
                .check(OurClasses.ALL);
    }

    @Test
    void packages_do_not_go_round_in_circles() {
        slices().matching("org.openvha.(*)..").should().beFreeOfCycles().check(OurClasses.ALL);
    }

    @Test
    void the_library_knows_no_spring() {
        libraryKnowsNo("org.springframework..", "jakarta..");
    }

    @Test
    void the_library_knows_no_sql() {
        libraryKnowsNo("java.sql..", "javax.sql..", "org.postgresql..");
    }

    @Test
    void the_library_knows_no_network() {
        libraryKnowsNo("java.net.http..", "java.net..");
        noClasses()
                .that()
                .resideInAnyPackage(LIBRARY)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "channels to other machines",
                        type -> type.getPackageName().startsWith("java.nio.channels") && !isOfFiles(type)))
                .check(OurClasses.ALL);
    }

    /** A result folder is locked by a file's channel. */
    private static boolean isOfFiles(JavaClass type) {
        return Set.of("FileChannel", "FileLock", "OverlappingFileLockException").contains(type.getSimpleName());
    }

    @Test
    void assessment_and_ruleset_never_see_demographics_or_sex() {
        noClasses()
                .that()
                .resideInAnyPackage("org.openvha.assessment..", "org.openvha.ruleset..", "org.openvha.ruletest..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.openvha\\.facts\\.(Demographics|Sex|FactKind|FactSet)")
                .orShould()
                .callMethod(Facts.class, "demographics")
                .check(OurClasses.ALL);
    }

    @Test
    void the_library_asks_neither_identity_nor_environment_and_shares_no_threads() {
        Reproducible.NOTHING_DEPENDS_ON_THE_PROCESS.check(
                OurClasses.ALL.that(JavaClass.Predicates.resideInAnyPackage(LIBRARY)));
    }

    @Test
    void drools_is_seen_in_rule_sets_and_assessment_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.openvha.ruleset..", "org.openvha.assessment..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(OurClasses.ALL);
    }

    @Test
    void nothing_compiles_or_interprets_code() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.tools..",
                        "javax.script..",
                        "org.mvel2..",
                        "org.eclipse.jdt..",
                        "org.drools.compiler..",
                        "org.drools.mvel..",
                        "org.kie.memorycompiler..")
                .check(OurClasses.ALL);
    }

    @Test
    void only_the_command_line_talks_to_a_terminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.openvha.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "me.tongfei..")
                .check(OurClasses.ALL);
    }

    static void mayUse(String feature, String... others) {
        List<String> allowed = Stream.concat(Stream.of(feature), Arrays.stream(others))
                .map(name -> "org.openvha." + name)
                .toList();
        DescribedPredicate<JavaClass> ours = DescribedPredicate.describe(
                "ours beyond " + allowed,
                type -> type.getPackageName().startsWith("org.openvha")
                        && allowed.stream().noneMatch(name -> isIn(type, name)));
        noClasses()
                .that()
                .resideInAPackage("org.openvha." + feature + "..")
                .should()
                .dependOnClassesThat(ours)
                .check(OurClasses.ALL);
    }

    private static boolean isIn(JavaClass type, String name) {
        return type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".");
    }

    private static void libraryKnowsNo(String... packages) {
        classes()
                .that()
                .resideInAnyPackage(LIBRARY)
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(packages)
                .check(OurClasses.ALL);
    }
}
