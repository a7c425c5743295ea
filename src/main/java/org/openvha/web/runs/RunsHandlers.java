package org.openvha.web.runs;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The handlers of this package. */
@Configuration(proxyBeanMethods = false)
@Import({RunsController.class, ReplayController.class})
public class RunsHandlers {}
