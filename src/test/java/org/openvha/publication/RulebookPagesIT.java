package org.openvha.publication;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvha.web.pages.Chromium;

/** Rulebooks as a person finds them who was sent the file: Chromium, without a network. */
class RulebookPagesIT {

    @TempDir
    private static Path folder;

    private static Chromium chromium;

    @BeforeAll
    static void write() throws IOException {
        chromium = Chromium.start();
        for (String id : List.of("vha-2024.01", "cambridge-weights")) {
            Files.writeString(
                    folder.resolve(id + ".html"), Rulebooks.SHIPPED.of(id).html());
        }
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"vha-2024.01, 1280", "vha-2024.01, 320", "cambridge-weights, 1280"})
    void the_page_is_accessible_asks_for_nothing_and_fits(String id, int width) {
        List<String> requests = new ArrayList<>();
        try (BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions().setOffline(true))) {
            Page page = context.newPage();
            page.setViewportSize(width, 800);
            page.onRequest(request -> requests.add(request.url()));
            page.navigate(folder.resolve(id + ".html").toUri().toString());
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");

            assertThat(requests).filteredOn(url -> !url.startsWith("data:")).hasSize(1);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(violation -> violation.getId() + ": "
                            + violation.getNodes().get(0).getHtml())
                    .isEmpty();
            page.locator("#step-scoring").scrollIntoViewIfNeeded();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "pages", "rulebook-" + id + "-" + width + ".png")));
        }
    }
}
