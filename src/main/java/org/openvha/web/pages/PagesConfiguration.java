package org.openvha.web.pages;

import java.time.Clock;
import org.openvha.register.Register;
import org.openvha.register.lists.ListReading;
import org.openvha.settings.Settings;
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
    SignedInAdvice.class
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
    PageWords pageWords(Settings settings) {
        return new PageWords(settings.zone());
    }
}
