package org.openvha.web.pages.disclosures;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The handlers of this package. */
@Configuration(proxyBeanMethods = false)
@Import({DisclosuresPageController.class, RecordDisclosurePageController.class, TellPageController.class})
public class DisclosurePages {}
