package org.openvha.web.facts;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The handlers of this package. */
@Configuration(proxyBeanMethods = false)
@Import({LoadsController.class, FactsController.class})
public class FactsHandlers {}
