package org.openvha.web;

import java.time.Clock;
import javax.sql.DataSource;
import org.openvha.register.Register;
import org.openvha.settings.Settings;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** What the service stands on. Handed in as finished objects, which the context never closes. */
final class Parts {

    private Parts() {}

    static void register(
            ConfigurableApplicationContext context,
            Settings settings,
            Register register,
            DataSource database,
            Clock clock) {
        ConfigurableListableBeanFactory beans = context.getBeanFactory();
        beans.registerSingleton("settings", settings);
        beans.registerSingleton("register", register);
        beans.registerSingleton("dataSource", database);
        beans.registerSingleton("clock", clock);
    }
}
