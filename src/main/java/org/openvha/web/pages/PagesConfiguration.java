package org.openvha.web.pages;

import java.time.Clock;
import org.openvha.register.Register;
import org.openvha.register.lists.ListReading;
import org.openvha.settings.Settings;
import org.openvha.web.pages.disclosures.DisclosurePages;
import org.openvha.web.pages.forms.Forms;
import org.openvha.web.pages.redress.RedressPages;
import org.openvha.web.security.Access;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTML pages of the service. */
@Configuration(proxyBeanMethods = false)
@Import({
    ListPageController.class,
    ConsultationPageController.class,
    SignInPageController.class,
    PasswordPageController.class,
    SignedInAdvice.class,
    RedressPages.class,
    DisclosurePages.class
})
public class PagesConfiguration {

    @Bean
    ShownRun shownRun(Register register, ListReading turning, Access access) {
        return new ShownRun(register, turning, access);
    }

    @Bean
    OpenedPeople openedPeople(Clock clock) {
        return new OpenedPeople(clock);
    }

    @Bean
    Consulting consulting(OpenedPeople opened, ShownRun shown, Access access) {
        return new Consulting(opened, shown, access);
    }

    @Bean
    OpenedCases openedCases(Clock clock, Access access) {
        return new OpenedCases(clock, access);
    }

    @Bean
    KnownFacts knownFacts(Register register) {
        return new KnownFacts(register);
    }

    @Bean
    FactWords factWords(Register register, PageWords words) {
        return new FactWords(register, words);
    }

    @Bean
    Forms forms() {
        return new Forms();
    }

    @Bean
    PageWords pageWords(Settings settings) {
        return new PageWords(settings.zone());
    }
}
