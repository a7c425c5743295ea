package org.openvha.web.rulesets;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The handlers of this package. */
@Configuration(proxyBeanMethods = false)
@Import({RuleSetsController.class})
public class RuleSetsHandlers {}
