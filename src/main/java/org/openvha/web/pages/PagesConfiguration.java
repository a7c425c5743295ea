package org.openvha.web.pages;

import org.openvha.register.Register;
import org.openvha.register.lists.ListTurning;
import org.openvha.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTML pages of the service. */
@Configuration(proxyBeanMethods = false)
@Import({ListPageController.class, PersonPageController.class})
public class PagesConfiguration {

    @Bean
    ShownRun shownRun(Register register, ListTurning turning) {
        return new ShownRun(register, turning);
    }

    @Bean
    PageWords pageWords(Settings settings) {
        return new PageWords(settings.zone());
    }
}
