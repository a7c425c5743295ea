package org.openvha.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.openvha.access.Role;
import org.openvha.fixtures.TestAccounts;

/** Somebody at a browser who is signed in, and looks at what they do. */
record Visit(BrowserContext context, Page page, String url) implements AutoCloseable {

    static final String REASON = "Looked up by a test of the pages";

    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final int HEIGHT = 800;
    private static final Path PICTURES = Path.of("target", "pages").toAbsolutePath();

    static Visit of(Chromium chromium, String url, Role role) {
        BrowserContext context = chromium.browser().newContext();
        Page page = context.newPage();
        page.setViewportSize(WIDE, HEIGHT);
        page.navigate(url);
        Visit visit = new Visit(context, page, url);
        visit.fill("username", role.label());
        visit.fill("password", TestAccounts.PASSWORD);
        page.locator("main button").click();
        page.locator("#sign-out").waitFor();
        return visit;
    }

    /** @param path begins without a slash */
    void go(String path) {
        page.navigate(url + path);
    }

    void fill(String field, String text) {
        page.locator("#" + field).fill(text);
    }

    void check(String field, String value) {
        page.locator("input[name=" + field + "][value='" + value + "']").check();
    }

    /** Returns when the page that follows is there. */
    void press(String control) {
        press(page.locator("#" + control));
    }

    void press(Locator control) {
        arrive(control::click);
    }

    /** Returns when the page that follows is there, also if it has the same address. */
    void arrive(Runnable leave) {
        AtomicBoolean there = new AtomicBoolean();
        Consumer<Page> loaded = page -> there.set(true);
        page.onLoad(loaded);
        leave.run();
        page.waitForCondition(there::get);
        page.offLoad(loaded);
    }

    void section(String name) {
        press(page.locator(".sections").getByText(name, new Locator.GetByTextOptions().setExact(true)));
    }

    /** Opens one person's page, with a reason. */
    void person(String individual) {
        go("");
        fill("individual", individual);
        press("find");
        fill("reason", REASON);
        press("read");
        assertThat(title()).isEqualTo("Individual " + individual);
    }

    /** Follows a link to a case, and says why it is opened. */
    void open(String name) {
        press(page.locator("main").getByText(name, new Locator.GetByTextOptions().setExact(true)));
        fill("reason", REASON);
        press("read");
    }

    String title() {
        return page.locator("h1").innerText();
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** What is wrong, as the summary says; each leads to a control that is there, and is said beside it as well. */
    List<String> wrongs() {
        assertThat(page.title()).startsWith("Error: ");
        List<Locator> links = page.locator(".error-summary a").all();
        links.forEach(link -> {
            String field = link.getAttribute("href");
            assertThat(page.locator(field).count()).as(field).isOne();
            assertThat(page.locator(field + "-error").innerText()).endsWith(link.innerText());
        });
        return links.stream().map(Locator::innerText).toList();
    }

    /** WCAG 2.2 AA and good practice, as far as a program can tell; nothing is cut off on a narrow screen. */
    Visit look(String picture) {
        assertAccessible();
        picture(picture);
        page.setViewportSize(NARROW, HEIGHT);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s fits %s pixels", picture, NARROW)
                .isEqualTo(NARROW);
        picture(picture + "-narrow");
        page.setViewportSize(WIDE, HEIGHT);
        return this;
    }

    /** What comes out of a printer has neither controls nor ways to other pages. */
    void print(String picture) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (Locator control : page.locator("button, nav, .button, .skip").all()) {
            assertThat(control.isVisible()).isFalse();
        }
        picture(picture + "-printed");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private void assertAccessible() {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(violation ->
                        violation.getId() + ": " + violation.getNodes().get(0).getHtml())
                .as(page.url())
                .isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
