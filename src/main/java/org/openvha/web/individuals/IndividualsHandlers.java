package org.openvha.web.individuals;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The handlers of this package. */
@Configuration(proxyBeanMethods = false)
@Import({IndividualsController.class, ComparisonsController.class})
public class IndividualsHandlers {}
