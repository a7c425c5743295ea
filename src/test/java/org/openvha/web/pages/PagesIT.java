package org.openvha.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.facts.Borough;
import org.openvha.fixtures.TestAccounts;
import org.openvha.register.runs.Run;

/** The pages as a person with a browser finds them: Chromium, without JavaScript, on the real service. */
class PagesIT {

    @TempDir
    private static Path folder;

    private static SmallLondon london;
    private static Run run;
    private static Chromium chromium;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void serve() {
        chromium = Chromium.start();
        london = SmallLondon.in(folder);
        try (BrowserContext before = chromium.browser().newContext()) {
            Page empty = before.newPage();
            empty.navigate(london.service().url());
            assertThat(empty.locator("h1").innerText()).isEqualTo("Sign in");
            assertAccessible(empty);
            signIn(empty);
            assertThat(empty.locator("h1").innerText()).isEqualTo("No list is in force yet");
            assertThat(empty.locator("pre").innerText()).contains("./vha load", "./vha run");
            assertAccessible(empty);
        }
        london.load(folder);
        run = london.assess();
    }

    @AfterAll
    static void stop() {
        london.close();
        chromium.close();
    }

    @BeforeEach
    void open() {
        context = chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page = context.newPage();
        page.navigate(london.service().url());
        signIn(page);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void the_list_says_which_it_is_and_what_it_is_not() {
        assertThat(page.title()).isEqualTo("The list in force – OpenVHA");
        assertThat(page.locator(".standing").innerText())
                .contains("vha-2024.01", "31 January 2024", "1 February 2024", "of 3,000 people assessed");
        assertThat(page.locator("body").innerText()).contains("a person decides", "not a decision about anybody");
        assertThat(page.locator("caption").innerText()).startsWith(listed() + " people");
        assertThat(ranks().subList(0, 3)).containsExactly("1", "2", "3");
    }

    @Test
    void a_filter_by_command_unit_shows_its_boroughs_alone() {
        choose("bcu", "CN");

        assertThat(page.locator("tbody tr").count()).isPositive();
        assertThat(page.locator("tbody td:nth-of-type(4)").allInnerTexts()).containsOnly("CN");
        assertThat(page.locator("tbody td:nth-of-type(3)").allInnerTexts())
                .isSubsetOf(Borough.CAMDEN.label(), Borough.ISLINGTON.label());
        assertThat(page.locator("#bcu").inputValue()).isEqualTo("CN");
    }

    @Test
    void a_filter_by_crime_type_ranks_again_and_says_so() {
        choose("crimeType", "ROBBERY");

        assertThat(page.locator("#reranked").innerText()).contains("Robbery", "alone");
        assertThat(page.locator("thead").innerText()).contains("Points for the crime type");
        assertThat(ranks().subList(0, 2)).containsExactly("1", "2");
        List<Long> points = numbers("tbody td:nth-of-type(2)");
        assertThat(points).isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test
    void a_filter_by_age_shows_children_alone() {
        choose("under18", "true");

        assertThat(numbers("tbody td:nth-of-type(5)")).isNotEmpty().allMatch(age -> age < 18);
    }

    @Test
    void pages_are_turned_to_the_end_and_nobody_is_left_out() {
        int shown = page.locator("tbody tr").count();
        while (page.locator("a[rel=next]").count() > 0) {
            follow(page.locator("a[rel=next]"));
            shown += page.locator("tbody tr").count();
        }
        assertThat(shown).isGreaterThan(ListViews.PEOPLE_PER_PAGE).isEqualTo((int) listed());
        assertThat(page.locator("a[rel=prev]").count()).isOne();
    }

    @Test
    void a_click_on_a_person_shows_contributions_that_sum_to_the_score() {
        String individual = page.locator("tbody button").first().innerText();
        follow(page.locator("tbody button").first());
        giveReason(page);
        assertThat(page.url()).doesNotContain(individual);
        assertThat(page.title()).doesNotContain(individual);

        assertThat(page.locator("h1").innerText()).isEqualTo("Individual " + individual);
        long score = number(page.locator("#score").innerText());
        assertThat(numbers("#contributions tbody td:last-child").stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(score)
                .isEqualTo(number(page.locator("#contributions tfoot td").innerText()));
        assertThat(page.locator("#criteria tbody td:nth-of-type(2)").allInnerTexts())
                .containsOnly("met");
        page.locator("summary").click();
        assertThat(page.locator("#words").innerText()).contains(individual, "Why not", "EIA");
    }

    @Test
    void somebody_who_is_not_on_the_list_is_explained_as_well() {
        String individual = london.register().facts().known(run.load(), done -> {}).stream()
                .map(file -> file.individual().id())
                .filter(id -> london.register().lists().assessment(run.id(), id).isEmpty())
                .findFirst()
                .orElseThrow();
        find(individual);
        giveReason(page);

        assertThat(page.locator(".outcome").innerText()).startsWith("Not on the list");
        assertThat(page.locator("#criteria").innerText()).contains("not met");
    }

    @Test
    void nobody_known_and_a_filter_that_is_none_are_said() {
        find("NOBODY");
        giveReason(page);
        assertThat(page.locator("h1").innerText()).isEqualTo("There is no such individual");

        assertThat(page.navigate(london.service().url() + "?bcu=XX").status()).isEqualTo(400);
        assertThat(page.navigate(london.service().url() + "?page=999999999").status())
                .isEqualTo(200);
    }

    @Test
    void the_pages_are_accessible() {
        try (BrowserContext scripted = chromium.browser().newContext()) {
            Page list = scripted.newPage();
            list.navigate(london.service().url());
            signIn(list);
            list.navigate(london.service().url() + "?crimeType=ROBBERY");
            assertAccessible(list);
            picture(list, "list.png");

            list.locator("tbody button").first().click();
            list.locator("#reason").waitFor();
            assertAccessible(list);
            picture(list, "reason.png");
            giveReason(list);
            list.locator("#score").waitFor();
            picture(list, "person.png");
            list.locator("summary").click();
            assertAccessible(list);

            list.setViewportSize(320, 640);
            list.navigate(london.service().url());
            assertAccessible(list);
            picture(list, "list-narrow.png");
        }
    }

    private static void picture(Page page, String name) {
        Path pictures = Path.of("target", "pages").toAbsolutePath();
        page.screenshot(
                new Page.ScreenshotOptions().setPath(pictures.resolve(name)).setFullPage(true));
    }

    /** WCAG 2.2 AA and good practice, as far as a program can tell. */
    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(violation ->
                        violation.getId() + ": " + violation.getNodes().get(0).getHtml())
                .isEmpty();
    }

    private void choose(String field, String value) {
        page.locator("#" + field).selectOption(new SelectOption().setValue(value));
        follow(page.locator("#show"));
    }

    private static void signIn(Page page) {
        page.locator("#username").fill("analyst");
        page.locator("#password").fill(TestAccounts.PASSWORD);
        page.locator("main button").click();
        page.locator("#sign-out").waitFor();
        // The link stands above the table, which may not have come yet.
        page.waitForLoadState();
    }

    private void find(String individual) {
        page.locator("#individual").fill(individual);
        follow(page.locator("#find"));
    }

    private static void giveReason(Page page) {
        page.locator("#reason").fill("Looked up by a test of the pages");
        page.locator("#read").click();
        page.waitForURL(url -> url.contains("/consultations/"));
    }

    /** Returns when the other page is there. */
    private void follow(Locator control) {
        String before = page.url();
        control.click();
        page.waitForURL(url -> !url.equals(before));
    }

    private List<String> ranks() {
        return page.locator("tbody td:first-child").allInnerTexts();
    }

    private List<Long> numbers(String cells) {
        return page.locator(cells).allInnerTexts().stream().map(PagesIT::number).toList();
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    private static long listed() {
        return run.counts().orElseThrow().included();
    }
}
