package org.openvha.web.trace;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The handlers of this package. */
@Configuration(proxyBeanMethods = false)
@Import(TraceController.class)
public class TraceHandlers {}
