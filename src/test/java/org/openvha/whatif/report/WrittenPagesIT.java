package org.openvha.whatif.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvha.assessment.ShippedRules;
import org.openvha.web.pages.Chromium;
import org.openvha.whatif.sweep.Axis;
import org.openvha.whatif.sweep.Sweep;
import org.openvha.whatif.sweep.Swept;

/** The written pages as a person finds them who was sent the file: Chromium, without a network. */
class WrittenPagesIT {

    @TempDir
    private static Path folder;

    private static Chromium chromium;

    @BeforeAll
    static void write() throws IOException {
        chromium = Chromium.start();
        LondonReport london = new LondonReport(folder.resolve("facts"), 1200);
        Sweep sweep = london.sweep(
                Swept.read(Axis.Kind.PARAMETER, "look-back-months=12..60:12"),
                Swept.read(Axis.Kind.WEIGHT, "10D=53,400"));
        Report report = london.of(
                ShippedRules.VHA_2024,
                ShippedRules.SETS.load("include-pwits"),
                ShippedRules.AS_OF.minusMonths(12),
                ShippedRules.AS_OF);
        Report all = new Report(
                report.comparison(),
                report.baseline(),
                report.candidate(),
                report.demographicsDigest(),
                report.equality(),
                report.kpis(),
                Optional.of(sweep),
                report.command(),
                report.origin());
        Files.writeString(folder.resolve("comparison.html"), ComparisonPage.html(all));
        Files.writeString(folder.resolve("nothing.html"), ComparisonPage.html(london.of("vha-2024.01")));
        Files.writeString(folder.resolve("weights.html"), ComparisonPage.html(london.of("cambridge-weights")));
        Files.writeString(folder.resolve("sweep.html"), SweepPage.html(sweep, "", "./vha sweep"));
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"comparison, 1280", "comparison, 320", "nothing, 1280", "weights, 320", "sweep, 1280", "sweep, 320"})
    void the_page_is_accessible_asks_for_nothing_and_fits(String name, int width) {
        List<String> requests = new ArrayList<>();
        try (BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions().setOffline(true))) {
            Page page = context.newPage();
            page.setViewportSize(width, 800);
            page.onRequest(request -> requests.add(request.url()));
            page.navigate(folder.resolve(name + ".html").toUri().toString());
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");

            assertThat(requests).allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
            assertThat(requests).filteredOn(url -> url.startsWith("file:")).hasSize(1);
            assertThat(page.locator("h1").count()).isOne();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            assertAccessible(page);
            picture(page, name + "-" + width + ".png");
        }
    }

    private static void picture(Page page, String name) {
        Path pictures = Path.of("target", "pages").toAbsolutePath();
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name)));
    }

    /** WCAG 2.2 AA and good practice, as far as a program can tell. */
    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(violation ->
                        violation.getId() + ": " + violation.getNodes().get(0).getHtml())
                .isEmpty();
    }
}
