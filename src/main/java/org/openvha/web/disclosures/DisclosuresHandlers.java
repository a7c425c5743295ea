package org.openvha.web.disclosures;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The handlers of this package. */
@Configuration(proxyBeanMethods = false)
@Import(DisclosuresController.class)
public class DisclosuresHandlers {}
